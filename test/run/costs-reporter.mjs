// A reporter of Vitest: what each test file has used of the processors, as test/support/told-cost.ts has it told, and when it ran. Vitest
// wants a default export.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

export default class CostsReporter {
  #root = '';
  /** When each file began to be read, in seconds since 1970. @type {Map<string, number>} */
  #from = new Map();
  /** @type {Map<string, number>} */
  #until = new Map();

  onInit({ config }) {
    this.#root = config.root;
  }

  onTestModuleQueued({ moduleId }) {
    this.#from.set(moduleId, Date.now() / 1000);
  }

  onTestModuleEnd({ moduleId }) {
    this.#until.set(moduleId, Date.now() / 1000);
  }

  /** Writes what each file took into the file that COSTS_FILE names. */
  onTestRunEnd(modules) {
    const costs = modules.map((module) => ({
      file: relative(this.#root, module.moduleId),
      seconds: module.meta().processorSeconds ?? 0,
      from: this.#from.get(module.moduleId) ?? 0,
      until: this.#until.get(module.moduleId) ?? 0,
    }));
    writeFileSync(process.env['COSTS_FILE'], JSON.stringify(costs));
  }
}
