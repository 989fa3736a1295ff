import { deliveriesDeskOf } from '@respi/kit/deliveries.js';
import { reference } from '@respi/kit/reference.js';
import type { HousePlan } from '@respi/kit/subgraph.js';
import { migrations } from '../migrations/all.js';
import { AnswerResolver, ContentProvenanceResolver, ProvenanceResolver } from './answer/answer.resolver.js';
import { AnswerProjection } from './answer/answer-projection.entity.js';
import { ReceiveAnswerState } from './answer/commands/receive-answer-state.js';
import { ReceiveFaqUseReply } from './answer/commands/receive-faq-use-reply.js';
import { Provenance } from './answer/provenance.entity.js';
import { remindBarriers } from './barrier/barrier.jobs.js';
import { BarrierResolver } from './barrier/barrier.resolver.js';
import { ReplyToBarrier } from './barrier/commands/reply-to-barrier.js';
import { ReportBarrier } from './barrier/commands/report-barrier.js';
import { ArchiveContent } from './content/commands/archive-content.js';
import { ChooseNotice } from './content/commands/choose-notice.js';
import { ConfirmContent } from './content/commands/confirm-content.js';
import { CreateContent } from './content/commands/create-content.js';
import { DraftFaq } from './content/commands/draft-faq.js';
import { EditContent } from './content/commands/edit-content.js';
import { PlanContent } from './content/commands/plan-content.js';
import { PublishContent } from './content/commands/publish-content.js';
import { ReceiveFaqProposal } from './content/commands/receive-faq-proposal.js';
import { ReceiveTrainingDecision } from './content/commands/receive-training-decision.js';
import { RenameContent } from './content/commands/rename-content.js';
import { ReopenContent } from './content/commands/reopen-content.js';
import { SubmitContent } from './content/commands/submit-content.js';
import { ContentItem } from './content/content.entity.js';
import { contentDays, remindReviews } from './content/content.jobs.js';
import { loadContent } from './content/content.reads.js';
import { ContentResolver } from './content/content.resolver.js';
import { DepartureOfEnteResolver, enteReference, ReceiveDeparture } from './departure/departure.resolver.js';
import { DivergenceActs } from './divergence/commands/divergence-acts.js';
import { loadDivergence } from './divergence/divergence.reads.js';
import { ContentDivergenceResolver, DivergenceResolver } from './divergence/divergence.resolver.js';
import { PublishTranslation } from './edition/commands/publish-translation.js';
import { RestoreRevision } from './edition/commands/restore-revision.js';
import { SaveTranslation } from './edition/commands/save-translation.js';
import { Edition } from './edition/edition.entity.js';
import { EditionResolver, RevisionResolver } from './edition/edition.resolver.js';
import { Revision } from './edition/revision.entity.js';
import { TranslationTaskResolver } from './edition/translation-task.resolver.js';
import { SaveFee } from './fee/commands/save-fee.js';
import { ContentFeeResolver, FeeResolver } from './fee/fee.resolver.js';
import { RemoveContentFile } from './library/commands/remove-content-file.js';
import { SupersedeContent } from './library/commands/supersede-content.js';
import { LibraryResolver } from './library/library.resolver.js';
import { contentFileJudged, uploadContentFile } from './library/upload-content-file.js';
import { LinkActs } from './links/commands/link-acts.js';
import { checkLinks } from './links/link.jobs.js';
import { ContentLinkResolver } from './links/link.resolver.js';
import { permissions } from './permissions.js';
import { downloads } from './print/downloads.js';
import { privacy, retentionDesk } from './privacy/privacy.js';
import { CountContentView } from './readers/commands/count-content-view.js';
import { RateContent } from './readers/commands/rate-content.js';
import { SettleRating } from './readers/commands/settle-rating.js';
import { PageRatingResolver, ReadershipResolver } from './readers/readers.resolver.js';
import { RedactionResolver } from './redaction/redaction.resolver.js';
import { accessRegister } from './register/access-register.js';
import { SaveSynonyms } from './search/commands/save-synonyms.js';
import { SettleSearchGap } from './search/commands/settle-search-gap.js';
import { GapResolver } from './search/gap.resolver.js';
import { SearchResolver } from './search/search.resolver.js';
import { loadTopic } from './topic/topic.reads.js';
import { TopicResolver } from './topic/topic.resolver.js';

/** The house of what the network knows: topics, contents in several languages, search. */
export const plan: HousePlan = {
  name: 'knowledge',
  resolvers: [
    ...accessRegister,
    ...retentionDesk,
    ...deliveriesDeskOf('knowledge'),
    TopicResolver,
    ContentResolver,
    ContentProvenanceResolver,
    EditionResolver,
    RevisionResolver,
    TranslationTaskResolver,
    AnswerResolver,
    ProvenanceResolver,
    RedactionResolver,
    SearchResolver,
    GapResolver,
    PageRatingResolver,
    ReadershipResolver,
    SaveSynonyms,
    DivergenceResolver,
    ContentDivergenceResolver,
    DivergenceActs,
    BarrierResolver,
    ReportBarrier,
    ReplyToBarrier,
    LibraryResolver,
    FeeResolver,
    ContentFeeResolver,
    SaveFee,
    RemoveContentFile,
    SupersedeContent,
    ContentLinkResolver,
    LinkActs,
    SettleSearchGap,
    SettleRating,
    DraftFaq,
    CreateContent,
    EditContent,
    SubmitContent,
    PublishContent,
    PlanContent,
    ChooseNotice,
    RenameContent,
    RestoreRevision,
    ArchiveContent,
    ReopenContent,
    ConfirmContent,
    SaveTranslation,
    PublishTranslation,
    RateContent,
    CountContentView,
    ReceiveAnswerState,
    ReceiveFaqUseReply,
    DepartureOfEnteResolver,
    ReceiveDeparture,
    ReceiveFaqProposal,
    ReceiveTrainingDecision,
  ],
  references: {
    ContentItem: reference(loadContent),
    Topic: reference(loadTopic),
    Divergence: reference(loadDivergence),
    Ente: enteReference,
    Answer: reference(async (_ctx, id) => ({ id })),
  },
  doors: permissions,
  entities: [ContentItem, Edition, Revision, AnswerProjection, Provenance],
  migrations,
  privacy,
  downloads,
  uploads: { content: uploadContentFile },
  judged: contentFileJudged,
  jobs: [contentDays, remindReviews, checkLinks, remindBarriers],
};
