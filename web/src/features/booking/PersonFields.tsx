import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { TextField } from '../../ui/TextField';

const names = ['name', 'surname', 'email', 'phone'] as const;
type PersonField = (typeof names)[number];

/** Labels of the fields below, for the summary of errors; in the order in which they stand. */
export async function personLabels(): Promise<Record<PersonField, string>> {
  const t = await getTranslations('booking');
  return { name: t('name'), surname: t('surname'), email: t('email'), phone: t('phone') };
}

type Props = {
  labels: Record<PersonField, string>;
  values: Record<string, string>;
  errorOf: (field: string) => string | undefined;
  emailHint: string;
  /** Said before the two contacts, of which one is enough. */
  contactNote?: ReactNode;
};

/** Who comes and how to reach them (A10): the same fields wherever a citizen says so. */
export async function PersonFields({ labels, values, errorOf, emailHint, contactNote }: Props) {
  const [t, common] = await Promise.all([getTranslations('booking'), getTranslations('common.form')]);
  return (
    <>
      <TextField
        name="name"
        label={labels.name}
        isRequired
        error={errorOf('name')}
        value={values.name}
        autoComplete="given-name"
        maxLength={80}
      />
      <TextField
        name="surname"
        label={labels.surname}
        optional={common('optional')}
        hint={t('surnameHint')}
        error={errorOf('surname')}
        value={values.surname}
        autoComplete="family-name"
        maxLength={80}
      />
      {contactNote}
      <TextField
        name="email"
        type="email"
        label={labels.email}
        hint={emailHint}
        error={errorOf('email')}
        value={values.email}
        autoComplete="email"
        maxLength={200}
        isLtr
      />
      <TextField
        name="phone"
        type="tel"
        label={labels.phone}
        hint={t('phoneHint')}
        error={errorOf('phone')}
        value={values.phone}
        autoComplete="tel"
        width="medium"
        maxLength={20}
        isLtr
      />
    </>
  );
}
