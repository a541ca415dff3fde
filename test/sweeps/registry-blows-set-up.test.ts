import { playActs } from './blows/act.ts';
import { NewOffice, setUps } from './blows/new-office.ts';
import { sweepScenes } from './blows/sweep-scenes.ts';

sweepScenes('set up', await playActs(NewOffice.open(), setUps()));
