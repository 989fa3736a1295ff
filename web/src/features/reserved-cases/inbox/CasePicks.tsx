'use client';

import type { ReactNode } from 'react';
import { useControl } from '../../../forms/form-context';

type Pick = { id: string; title: string; detail: string; due: ReactNode };

/** Cases to tick; all are ticked at first, since a sheet usually takes everything that is ready. */
export function CasePicks({ legend, picks }: { legend: string; picks: Pick[] }) {
  const { name, values, error } = useControl('caseIds');
  return (
    <fieldset className={error ? 'form-group is-invalid' : 'form-group'}>
      <legend>{legend}</legend>
      {error && (
        <span className="form-feedback" id={`${name}-errore`}>
          {error}
        </span>
      )}
      <ul className="case-picks">
        {picks.map(({ id, title, detail, due }, index) => (
          <li key={id} className="form-check">
            <input
              type="checkbox"
              id={index === 0 ? name : `${name}-${index}`}
              name={name}
              value={id}
              defaultChecked={values ? values.includes(id) : true}
              aria-describedby={error ? `${name}-errore` : undefined}
            />
            <label htmlFor={index === 0 ? name : `${name}-${index}`}>
              <span className="form-check-label">{title}</span>
              <span className="form-check-detail">{detail}</span>
              <span className="form-check-detail">{due}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
