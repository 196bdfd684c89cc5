// A reporter for Vitest, whose own JSON report does not tell what passed at its second try. Vitest wants a default export.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

export default class SecondTriesReporter {
  #root = '';

  onInit({ config }) {
    this.#root = config.root;
  }

  /** Writes the names into the file that SECOND_TRIES_FILE names. */
  onTestRunEnd(modules) {
    const names = modules.flatMap((module) =>
      [...module.children.allTests()]
        .filter((test) => test.diagnostic()?.flaky === true)
        .map((test) => `${test.fullName} (${relative(this.#root, module.moduleId)})`),
    );
    writeFileSync(process.env['SECOND_TRIES_FILE'], JSON.stringify(names));
  }
}
