import { playActs } from './blows/act.ts';
import { sopOffice } from './blows/sop-office.ts';
import { sweepOffice } from './blows/sweep-scenes.ts';
import { wayOfACase } from './blows/way-of-a-case.ts';

const VARIANT = 'dist/registry';

sweepOffice('the way of a case', VARIANT, await playActs(sopOffice(VARIANT), wayOfACase(VARIANT)));
