import { useLanguage } from "../../../../web/i18n/language";
import { GuestShell } from "../../../../web/layout/guest-shell";
import { Button } from "../../../../web/ui/button";
import { Field, Select } from "../../../../web/ui/field";
import type { FormState } from "../../../../web/ui/form-state";
import { Notice } from "../../../../web/ui/notice";
import { FormFaults, PostForm } from "../../../../web/ui/post-form";
import { TypedTexts } from "../../answering/views/typed-texts";
import { type Vote, votes } from "../figures";
import type { OwnVote } from "../schemas";

/** A synthesis that is voted on, by the title of its workshop. */
export interface Voting {
  value: string;
  label: string;
}

export interface VotePageProps {
  title: string;
  votings: Voting[];
  /** The one that is asked about now; null where all are answered, or there is none. */
  now: OwnVote | null;
  /** How many have no vote yet. */
  left: number;
  all: OwnVote[];
  isPreview: boolean;
  /** Without what the address counts to. */
  path: string;
  /** Where a vote is sent: to the same place. */
  here: string;
  back: string;
  form: FormState;
  csrf: string;
}

function Ask({ now, left, here, csrf, isPreview, votings }: VotePageProps & { now: OwnVote }) {
  const { t } = useLanguage();
  const of = votings.length > 1 && votings.find(({ value }) => value === now.synthesis_id);
  return (
    <section class="vote" aria-labelledby="vote-statement">
      {of && <p class="quiet">{of.label}</p>}
      {left > 0 && <p class="quiet">{t("voting.left", { count: left })}</p>}
      <h2 id="vote-statement" dir="auto">
        {now.text}
      </h2>
      {now.vote && <p>{t("voting.your_vote", { vote: t(`voting.${now.vote}`) })}</p>}
      {!isPreview && (
        <PostForm action={here} csrf={csrf} plain>
          <input type="hidden" name="statement_id" value={now.statement_id} />
          <div class="vote__buttons">
            {votes.map((vote: Vote) => (
              <Button key={vote} tone="plain" class="button--wide" name="vote" value={vote}>
                {t(`voting.${vote}`)}
              </Button>
            ))}
          </div>
        </PostForm>
      )}
    </section>
  );
}

/** A sentence of their own belongs to one voting: that of the statement before them, unless they say another. */
function Own({ now, votings, path, csrf, form }: VotePageProps) {
  const { t } = useLanguage();
  const [first] = votings;
  if (!first) return null;
  const synthesis_id = now?.synthesis_id ?? first.value;
  return (
    <details class="vote__own" open={form.refused !== null}>
      <summary>{t("voting.own")}</summary>
      <p class="quiet">{t("voting.own_words")}</p>
      <PostForm action={path} csrf={csrf} once plain>
        <FormFaults form={form} />
        {votings.length > 1 ? (
          <Select
            form={{ ...form, values: { synthesis_id, ...form.values } }}
            name="synthesis_id"
            label={t("voting.of")}
            options={votings}
            required
          />
        ) : (
          <input type="hidden" name="synthesis_id" value={synthesis_id} />
        )}
        <Field form={form} name="text" label={t("voting.statement")} maxLength={200} required />
        <Button tone="plain" class="button--wide">
          {t("voting.send")}
        </Button>
      </PostForm>
    </details>
  );
}

/** What was sent as the last voting was closed: why it was not taken, and the sentence, to be kept. */
function TooLate({ form: { values, refused } }: Pick<VotePageProps, "form">) {
  const { say } = useLanguage();
  if (!refused) return null;
  return (
    <>
      <Notice tone="warn">
        <p>{say(refused.message)}</p>
      </Notice>
      <TypedTexts texts={values.text?.trim() ? [values.text] : []} />
    </>
  );
}

/** One statement at a time: agree, disagree, or pass. */
export function VotePage(props: VotePageProps) {
  const { title, now, all, isPreview, path, back } = props;
  const { t } = useLanguage();
  return (
    <GuestShell isStranger={isPreview} back={{ href: back, label: t("voting.back") }}>
      <h1>{t("voting.title")}</h1>
      <p class="quiet">{title}</p>
      {isPreview && (
        <Notice tone="info">
          <p>{t("guest.preview")}</p>
        </Notice>
      )}
      {props.votings.length === 0 && <TooLate {...props} />}
      {all.length > 0 && <p>{t("voting.lead")}</p>}
      {now ? (
        <Ask {...props} now={now} />
      ) : (
        <section class="vote">
          <h2>{t(all.length > 0 ? "voting.done" : "voting.none")}</h2>
          <p class="quiet">{t(all.length > 0 ? "voting.done_words" : "voting.none_words")}</p>
          {all.length > 0 && <a href={`${path}?n=0`}>{t("voting.again")}</a>}
        </section>
      )}
      {!isPreview && <Own {...props} />}
    </GuestShell>
  );
}
