/** How crowded the SOPs of a family are; shares are from 0 to 1. */
export interface StressDensity {
  readonly id: string;
  /** Share of rows that decide. */
  readonly decisions: number;
  /** Share of rows with several symbols, or every second row with three of them. */
  readonly several: number | 'threeInEverySecond';
  /** Share of decisions with a third answer. */
  readonly third: number;
  /** Share of plain rows whose symbol lies over a lane border. */
  readonly wide: number;
  /** Share of SOPs with two starts, and of answers that go to an end of their own. */
  readonly capsules: number;
  /** Share of symbols with a text inside. */
  readonly captions: number;
  /** Share of places with grouped lanes, long texts, merged cells. */
  readonly texts: number;
}

/** From what offices draw to more than any office would: at the densest every row decides and every second one has three symbols. */
export const STRESS_DENSITIES: readonly StressDensity[] = [
  {
    id: 'ordinary',
    decisions: 0.22,
    several: 0.15,
    third: 0.05,
    wide: 0.02,
    capsules: 0.05,
    captions: 0.15,
    texts: 0.05,
  },
  {
    id: 'busy',
    decisions: 0.45,
    several: 0.3,
    third: 0.1,
    wide: 0.05,
    capsules: 0.1,
    captions: 0.2,
    texts: 0.1,
  },
  {
    id: 'crowded',
    decisions: 0.7,
    several: 0.4,
    third: 0.15,
    wide: 0.08,
    capsules: 0.15,
    captions: 0.25,
    texts: 0.1,
  },
  {
    id: 'densest',
    decisions: 1,
    several: 'threeInEverySecond',
    third: 0.2,
    wide: 0.1,
    capsules: 0.15,
    captions: 0.25,
    texts: 0.1,
  },
];

/** Every row of it decides: 20 lanes and 500 rows of it are the worst that anybody could feed. */
export const ALL_DECIDE: StressDensity = {
  id: 'all rows decide',
  decisions: 1,
  several: 0,
  third: 0,
  wide: 0,
  capsules: 0,
  captions: 0,
  texts: 0,
};
