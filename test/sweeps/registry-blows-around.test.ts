import { playActs } from './blows/act.ts';
import { aroundACase } from './blows/around-a-case.ts';
import { sopOffice } from './blows/sop-office.ts';
import { sweepOffice } from './blows/sweep-scenes.ts';

const VARIANT = 'dist/registry';

sweepOffice('around a case', VARIANT, await playActs(sopOffice(VARIANT), aroundACase()));
