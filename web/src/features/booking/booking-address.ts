import { link } from '../../i18n/link';

export const bookingSteps = ['place', 'time', 'details', 'applicant', 'summary'] as const;
export type BookingStep = (typeof bookingSteps)[number];

const paths: Record<BookingStep | 'done', string> = {
  place: '/prenota',
  time: '/prenota/data',
  details: '/prenota/dettagli',
  applicant: '/prenota/richiedente',
  summary: '/prenota/riepilogo',
  done: '/prenota/conferma',
};

/** Address of a step, with the sealed draft when there is one. */
export const bookingAddress = (locale: string, step: BookingStep | 'done', sealed?: string, fragment = ''): string =>
  link(locale, paths[step]) + (sealed ? `?s=${sealed}` : '') + fragment;
