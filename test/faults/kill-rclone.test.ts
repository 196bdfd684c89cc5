import { describe } from 'vitest';
import { killMatrix } from './kill-matrix.ts';

describe('with a drive by rclone', () => {
  killMatrix('rclone', 'every');
});
