// A setup file of the projects whose tests need something that is made beside other tests.
import { inject } from 'vitest';
import { untilMade } from './beside.ts';

await untilMade(inject('madeFile'));
