import { fillTemplate } from '../policy/fill-template.ts';
import { ruleOf } from '../policy/policy.ts';
import type { Services } from './services.ts';

/** What IT says that this person is called on the platform. Undefined where it says nothing, or this computer does not know enough. */
export async function suggestedUser({
  policy,
  machine,
  localUser,
}: Pick<Services, 'policy' | 'machine' | 'localUser'>): Promise<string | undefined> {
  const template = ruleOf(await policy.read(), 'userTemplate');
  if (template === undefined) return undefined;
  const { name, upn } = await localUser();
  return fillTemplate(template, { USERNAME: name, UPN: upn, COMPUTERNAME: machine });
}
