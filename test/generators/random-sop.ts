/** Tests and benchmark draw the same SOPs; the generator lives where both may import it from. */
export {
  emptySop,
  type RandomSopOptions,
  randomSop,
} from '../../scripts/bench/random-sop.ts';
export { seededRandom } from '../../scripts/bench/dice.ts';
