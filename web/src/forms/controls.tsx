'use client';

import type { ComponentProps } from 'react';
import { Checkbox } from '../ui/Checkbox';
import { CheckboxGroup } from '../ui/CheckboxGroup';
import { RadioGroup } from '../ui/RadioGroup';
import { Select } from '../ui/Select';
import { Textarea } from '../ui/Textarea';
import { TextField } from '../ui/TextField';
import { useControl } from './form-context';

/** Controls of an `ActionForm`: the plain ones, holding what was typed and what was wrong with it. */
export function TextControl(props: ComponentProps<typeof TextField>) {
  const { name, value, error } = useControl(props.name, props.value);
  return <TextField {...props} name={name} value={value} error={error} />;
}

export function TextareaControl(props: ComponentProps<typeof Textarea>) {
  const { name, value, error } = useControl(props.name, props.value);
  return <Textarea {...props} name={name} value={value} error={error} />;
}

export function SelectControl(props: ComponentProps<typeof Select>) {
  const { name, value, error } = useControl(props.name, props.value);
  return <Select {...props} name={name} value={value} error={error} />;
}

export function RadioControl(props: ComponentProps<typeof RadioGroup>) {
  const { name, value, error } = useControl(props.name, props.value);
  return <RadioGroup {...props} name={name} value={value} error={error} />;
}

export function CheckboxControl(props: ComponentProps<typeof Checkbox>) {
  const { name, values, error } = useControl(props.name);
  const isChecked = values ? values.includes(props.value ?? 'on') : props.isChecked;
  return <Checkbox {...props} name={name} isChecked={isChecked} error={error} />;
}

export function CheckboxesControl(props: ComponentProps<typeof CheckboxGroup>) {
  const { name, values, error } = useControl(props.name);
  return <CheckboxGroup {...props} name={name} values={values ?? props.values} error={error} />;
}
