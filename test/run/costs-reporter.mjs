// A reporter for Vitest: what each test file has used of the processors, as test/support/told-cost.ts has it told. Vitest wants a
// default export.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

export default class CostsReporter {
  #root = '';

  onInit({ config }) {
    this.#root = config.root;
  }

  /** Writes pairs of file and seconds into the file that COSTS_FILE names. */
  onTestRunEnd(modules) {
    const costs = modules.map((module) => [relative(this.#root, module.moduleId), module.meta().processorSeconds ?? 0]);
    writeFileSync(process.env['COSTS_FILE'], JSON.stringify(costs));
  }
}
