/** Started by the benchmark as a process of its own: opens the workspace in a folder, prints its address, stops on SIGTERM. */
import { openWorkspace } from '../../src/workspace/open-workspace.ts';

const [state = ''] = process.argv.slice(2);
const opened = await openWorkspace({
  dist: new URL('../../dist', import.meta.url).pathname,
  state,
  port: 0,
  smtpPort: null,
  importFrom: null,
  reset: false,
  convertDocxSync: () => new Uint8Array(),
  convertDocx: () => Promise.reject(new Error('not wanted')),
  say: () => undefined,
});
console.log(opened.address);
process.on('SIGTERM', () => {
  opened.close().then(() => process.exit(0));
});
