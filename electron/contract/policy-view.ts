import type { PolicyName } from './policy-names.ts';

/** What IT imposes on this computer, as people and scripts are told. */
export interface PolicyView {
  readonly state: 'none' | 'ok' | 'unreadable';
  /** Where it is, or would be. */
  readonly by: string;
  readonly why?: 'damaged' | 'unreadable' | 'not-from-it';
  /** IT's own name for this version of its rules. */
  readonly revision?: string;
  readonly rules: readonly PolicyRuleView[];
  readonly problems: readonly PolicyProblemView[];
}

export interface PolicyRuleView {
  readonly name: PolicyName;
  readonly value: boolean | string;
  readonly by: string;
  /** Whether people may choose otherwise. */
  readonly strength: 'enforced' | 'default';
}

/** Something that IT has written and that is not followed. */
export interface PolicyProblemView {
  /** As it is written there. */
  readonly written: string;
  readonly why: 'unknown' | 'ill-typed';
  readonly by: string;
}

/** Who helps people here. */
export interface HelpContact {
  readonly name?: string;
  readonly phone?: string;
  readonly url?: string;
}
