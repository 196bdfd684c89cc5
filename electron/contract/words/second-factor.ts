import type { Language } from './language.ts';

export interface MethodText {
  /** In a list of methods. */
  readonly name: string;
  /** Asks for its code. */
  readonly code: string;
}

/** Ways to prove a second time that it is you. `{hint}` is what the platform shows of the destination. */
export const methodTexts: Readonly<
  Record<'otp' | 'sms' | 'email' | 'yubikey', Readonly<Record<Language, MethodText>>>
> = {
  otp: {
    en: { name: 'Authenticator app', code: 'Code from your authenticator app' },
    fr: { name: 'Application d’authentification', code: 'Code de votre application d’authentification' },
  },
  sms: {
    en: { name: 'Text message[ to {hint}]', code: 'Code from the text message[ to {hint}]' },
    fr: { name: 'SMS[ au {hint}]', code: 'Code reçu par SMS[ au {hint}]' },
  },
  email: {
    en: { name: 'E-mail[ to {hint}]', code: 'Code from the e-mail[ to {hint}]' },
    fr: { name: 'E-mail[ à {hint}]', code: 'Code reçu par e-mail[ à {hint}]' },
  },
  yubikey: {
    en: { name: 'YubiKey', code: 'Touch your YubiKey' },
    fr: { name: 'YubiKey', code: 'Touchez votre YubiKey' },
  },
};
