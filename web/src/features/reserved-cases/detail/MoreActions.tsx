import { getTranslations } from 'next-intl/server';
import { SelectControl, TextareaControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { CaseMore_CaseFragment } from '../../../graphql/generated/graphql';
import { addressees } from '../vocabulary';
import { ActForm } from './ActForm';
import {
  clearFromEquipe,
  markForEquipe,
  mergeCases,
  requestTransfer,
  splitCase,
  watchCase,
  withdrawTransfer,
} from './more-actions';

type Props = { found: CaseMore_CaseFragment; desks: readonly { id: string; name: string }[] };

/** C6, C25, C26, C39, C40: to hand on, divide, unite, watch a case, or to bring it to the équipe. */
export async function MoreActions({ found, desks }: Props) {
  const [t, terms, words] = await Promise.all([
    getTranslations('reserved-cases.more'),
    getTranslations('reserved-terms'),
    formWords(),
  ]);
  const hidden = { caseId: found.id, expectedVersion: found.version };
  const others = desks.filter(({ id }) => id !== found.sportello?.id);
  const isWaiting = found.transfers.some(({ accepted }) => accepted === null);
  const mine = found.transfers.find(({ viewerCanWithdraw }) => viewerCanWithdraw);
  return (
    <>
      {found.viewerCanTransfer && !isWaiting && (
        <ActForm
          id="trasferisci"
          title={t('transfer.title')}
          lead={t('transfer.lead')}
          send={t('transfer.send')}
          action={requestTransfer}
          hidden={hidden}
          labels={{ sportelloId: t('transfer.desk'), reason: t('transfer.reason') }}
        >
          <SelectControl
            name="sportelloId"
            label={t('transfer.desk')}
            isRequired
            placeholder={words.choose}
            options={others.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <TextareaControl name="reason" label={t('transfer.reason')} isRequired rows={2} maxLength={500} />
        </ActForm>
      )}
      {mine && (
        <ActForm
          id="ritira-trasferimento"
          title={t('withdraw.title')}
          lead={t('withdraw.lead', { desk: mine.to?.name ?? '–' })}
          send={t('withdraw.send')}
          action={withdrawTransfer}
          hidden={{ caseId: found.id, transferId: mine.id }}
        />
      )}
      {found.viewerCanSplit && (
        <ActForm
          id="dividi"
          title={t('split.title')}
          lead={t('split.lead')}
          send={t('split.send')}
          action={splitCase}
          hidden={hidden}
          labels={{ parts: t('split.title') }}
        >
          {addressees.map((kind) => (
            <TextareaControl
              key={kind}
              name={`question-${kind}`}
              label={terms(`addressee.${kind}`)}
              optional={words.optional}
              rows={2}
              maxLength={4000}
            />
          ))}
        </ActForm>
      )}
      {found.viewerCanMerge && (
        <ActForm
          id="unisci"
          title={t('merge.title')}
          lead={t('merge.lead')}
          send={t('merge.send')}
          action={mergeCases}
          hidden={hidden}
          labels={{ number: t('merge.number') }}
        >
          <TextControl
            name="number"
            label={t('merge.number')}
            isRequired
            value={found.sameMatter[0]?.registryNumber ?? ''}
            maxLength={20}
          />
        </ActForm>
      )}
      {found.viewerCanDiscussInEquipe &&
        (found.equipeMarkedAt ? (
          <ActForm
            id="equipe"
            title={t('equipe.titleOn')}
            lead={found.equipeTitle ?? ''}
            send={t('equipe.clear')}
            action={clearFromEquipe}
            hidden={hidden}
          />
        ) : (
          <ActForm
            id="equipe"
            title={t('equipe.title')}
            lead={t('equipe.lead')}
            send={t('equipe.send')}
            action={markForEquipe}
            hidden={hidden}
            labels={{ title: t('equipe.label') }}
          >
            <TextControl name="title" label={t('equipe.label')} isRequired maxLength={160} />
          </ActForm>
        ))}
      {found.state !== 'DRAFT' && (
        <ActForm
          id="segui"
          title={t(found.viewerWatches ? 'watch.titleOn' : 'watch.title')}
          lead={t(found.viewerWatches ? 'watch.leadOn' : 'watch.lead')}
          send={t(found.viewerWatches ? 'watch.stop' : 'watch.send')}
          action={watchCase}
          hidden={{ caseId: found.id, watches: found.viewerWatches ? 'no' : 'yes' }}
        />
      )}
    </>
  );
}
