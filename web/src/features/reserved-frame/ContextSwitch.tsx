import { useTranslations } from 'next-intl';
import type { Viewer } from '../../session/viewer';
import { Icon } from '../../ui/Icon';
import { switchContext } from './switch-context';

type Context = Viewer['contexts'][number];
type Props = { current: Context; contexts: readonly Context[] };

/** I5: in whose name the person acts, always in view; with several, the way to another. */
export function ContextSwitch({ current, contexts }: Props) {
  const t = useTranslations('reserved-frame.context');
  const others = contexts.filter(({ id }) => id !== current.id);
  return (
    <div className="reserved-context">
      <div className="container-fluid">
        <p>
          <Icon name="pa" size="sm" />
          <span>
            {t('acting')} <strong>{current.label}</strong>
          </span>
        </p>
        {others.length > 0 && (
          <details className="dropdown" name="header">
            <summary>
              <Icon name="exchange-circle" size="sm" />
              <span>{t('switch')}</span>
            </summary>
            <div className="dropdown-menu">
              <ContextChoice contexts={others} />
            </div>
          </details>
        )}
      </div>
    </div>
  );
}

/** One button for each context; a plain form, so that the choice is never a slip of the pointer over a link. */
export function ContextChoice({ contexts }: { contexts: readonly Context[] }) {
  return (
    <form action={switchContext} className="context-choice">
      <input type="hidden" name="clientKey" value={crypto.randomUUID()} />
      {contexts.map(({ id, label }) => (
        <button type="submit" name="contextId" value={id} className="btn btn-outline-primary" key={id}>
          <Icon name="pa" size="sm" />
          <span>{label}</span>
        </button>
      ))}
    </form>
  );
}
