import type { PolicyName } from './policy-names.ts';

/** The policy that IT has set on this computer, as people and scripts are told of it. */
export interface PolicyView {
  readonly state: 'none' | 'ok' | 'unreadable';
  /** The place of the policy, even when there is none. */
  readonly by: string;
  readonly why?: 'damaged' | 'unreadable' | 'not-from-it';
  /** IT's own name for this version of its policy. */
  readonly revision?: string;
  readonly rules: readonly PolicyRuleView[];
  readonly problems: readonly PolicyProblemView[];
}

export interface PolicyRuleView {
  readonly name: PolicyName;
  readonly value: boolean | string;
  readonly by: string;
  /** Whether people may choose differently: `enforced` forbids it, `default` allows it. */
  readonly strength: 'enforced' | 'default';
}

/** A part of the policy that Latchkey does not follow. */
export interface PolicyProblemView {
  /** The text as it is written in the policy. */
  readonly written: string;
  readonly why: 'unknown' | 'ill-typed';
  readonly by: string;
}

/** The helpdesk of the people here. */
export interface HelpContact {
  readonly name?: string;
  readonly phone?: string;
  readonly url?: string;
}
