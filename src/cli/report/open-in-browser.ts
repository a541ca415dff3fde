import { spawn } from 'node:child_process';

/** Opens a file in the desktop's browser; does nothing in CI, without a desktop, or when there is no browser. */
export function openInBrowser(path: string, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): void {
  const command = openCommand(env, platform);
  if (command === null) return;
  const [program, ...args] = command;
  const child = spawn(program, [...args, path], { detached: true, stdio: 'ignore' });
  // A missing opener is no failure: the path has been printed.
  child.on('error', () => undefined);
  child.unref();
}

/** The program that opens a file on this desktop, with its first arguments; null where nobody would see it. */
export function openCommand(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): readonly [string, ...string[]] | null {
  if ((env.CI ?? '') !== '') return null;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  const hasDesktop = (env.DISPLAY ?? '') !== '' || (env.WAYLAND_DISPLAY ?? '') !== '';
  return hasDesktop ? ['xdg-open'] : null;
}
