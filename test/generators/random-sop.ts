/** Tests and benchmark draw the same SOPs; the generator lives where both may import it from. */
export {
  emptySop,
  type RandomSopOptions,
  randomSop,
  seededRandom,
} from '../../scripts/bench/random-sop.ts';
