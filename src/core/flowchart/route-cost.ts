import type { Side } from './route-grid.ts';

/**
 * What is bad about lines, in hundredths of a bend; whole numbers, so that sums do not depend on their order. Found by
 * looking at drawings; a crossing is worth eight bends (a higher weight removes few more crossings and costs many bends).
 * An enum, because its members are plain numbers in a bundle.
 */
export enum ROUTE_COST {
  bend = 100,
  /** For each step of the corridor grid, half a lane and half a row. */
  across = 15,
  down = 11,
  /** More than two crossings: a line meets a connector from the side only where there is no other way. */
  connectorAside = 1200,
  /** Answers such as "Tidak" turn aside, so that the main flow runs down. */
  negativeDown = 60,
  crossing = 800,
  /** Across the bar of a row that acts together: it reads as a junction. */
  barCrossing = 1000,
  /** Two lines on one fixed line, an illegal port: never, as long as there is any other way. For each step. */
  forbidden = 30_000,
  /** One more track in a channel, for each step. */
  sharedStep = 6,
  /** Two lines become one before their common target, or are one behind their common source. */
  merge = -25,
  fork = -10,
  /** The same answer twice: better at two vertices of the decision than at one. */
  decisionFork = 400,
}

/** What it costs to leave a symbol at a side, and to enter one. */
export const LEAVE_COST: Readonly<Record<Side, number>> = { S: 0, E: 5, W: 5, N: 300 };
export const ENTER_COST: Readonly<Record<Side, number>> = { N: 0, E: 30, W: 30, S: 250 };

/** Where nothing is too dear. */
export const NO_LIMIT = Number.POSITIVE_INFINITY;
