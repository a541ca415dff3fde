/** Answers what it is told: at once, never, or by dying. */
process.on('message', ({ what }: { what: string }) => {
  if (what === 'answer') process.send?.({ answered: true });
  if (what === 'die') process.exit(7);
});
process.send?.('ready');
