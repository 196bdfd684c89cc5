import type { Language } from '../../contract/words/language.ts';
import type { CliEnvironment } from '../cli-environment.ts';
import type { AloneInvocation, EngineInvocation } from '../invocation.ts';
import type { Output } from '../output/output.ts';
import type { Report } from '../output/report.ts';
import type { Context } from './context.ts';

/** Performs what a command line asks for. Each command's module is loaded only when it is needed. */
export async function perform(invocation: EngineInvocation, context: Context): Promise<Report> {
  switch (invocation.command) {
    case 'setup':
      return (await import('./set-up.ts')).setUp(invocation, context);
    case 'status':
      return (await import('./status.ts')).status(context);
    case 'health':
      return (await import('./health.ts')).health(context);
    case 'report':
      return (await import('./report.ts')).report(invocation, context);
    case 'doctor':
      return (await import('./doctor.ts')).doctor(context);
    case 'policy':
      return (await import('./policy.ts')).policy(context);
    case 'serve-drives':
      return (await import('./serve-drives.ts')).serveDrives(context);
    case 'disconnect-drives':
      return (await import('./disconnect-drives.ts')).disconnectDrives(invocation, context);
    case 'open':
      return (await import('./drives.ts')).open(invocation.which, context);
    case 'reconnect':
      return (await import('./drives.ts')).reconnect(invocation.which, context);
    case 'disconnect':
      return (await import('./drives.ts')).disconnect(invocation, context);
    case 'change':
      return (await import('./drives.ts')).change(invocation, context);
    case 'renew':
      return (await import('./renew.ts')).renew(invocation.which, context);
    case 'reconnect-all':
      return (await import('./reconnect-all.ts')).reconnectAll(invocation, context);
    case 'remove':
      return (await import('./drives.ts')).remove(invocation, context);
    case 'remove-all':
      return (await import('./remove-all.ts')).removeAll(invocation, context);
    case 'hand-over':
      return (await import('./applications.ts')).handOver(invocation.which, context);
    case 'folders':
      return (await import('./folders.ts')).folders(invocation, context);
    case 'list-passwords':
      return (await import('./passwords.ts')).listPasswords(invocation, context);
    case 'revoke-passwords':
      return (await import('./passwords.ts')).revokePasswords(invocation, context);
    case 'list-passwords-of-user':
      return (await import('./passwords-of-user.ts')).listPasswordsOfUser(invocation, context);
    case 'revoke-passwords-of-user':
      return (await import('./passwords-of-user.ts')).revokePasswordsOfUser(invocation, context);
    case 'clean-passwords':
      return (await import('./passwords.ts')).cleanPasswords(invocation, context);
  }
}

/** Answers what needs no engine. Nothing of this user's drives or of a platform is touched. */
export async function performAlone(
  invocation: AloneInvocation,
  language: Language,
  page: Output,
  environment: CliEnvironment,
): Promise<Report> {
  switch (invocation.command) {
    case 'explain':
      return (await import('./explain.ts')).explain(invocation.code, language);
    case 'link':
      return (await import('./link.ts')).link(invocation, language, page);
    case 'machine-health':
      return (await import('./health.ts')).healthOfMachine(invocation, environment);
  }
}
