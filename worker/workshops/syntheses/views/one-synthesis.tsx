import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  Button,
  Card,
  FormFaults,
  type FormState,
  Notice,
  PageHeader,
  PostForm,
  TextArea,
  Time,
} from "../../../../web/ui";
import type { Led } from "../../leading/views/led";
import { SectionTabs } from "../../leading/views/section";
import type { VotingFigures } from "../../voting/schemas";
import { Votes } from "../../voting/views/votes";
import type { SynthesisRecord } from "../schemas";
import { Changes, type ChangesProps } from "./changes";
import { SynthesisStatus } from "./syntheses";
import { Themes, type ThemesProps } from "./themes";

export interface OneSynthesisProps extends ThemesProps {
  led: Led;
  workshop: string;
  synthesis: SynthesisRecord;
  /** Beside the one that it was made in place of; null where there is none, or nothing to compare. */
  changes: ChangesProps | null;
  /** The newest that was made in place of this one. */
  newer: { path: string; created_at: string } | null;
  votes: VotingFigures;
  path: string;
  back: string;
  form: FormState;
  csrf: string;
}

function Actions({ synthesis, path, csrf, form }: OneSynthesisProps) {
  const { t } = useLanguage();
  const { status, voting } = synthesis;
  const isMade = status === "completed" || status === "reviewed" || status === "approved";
  const press = (action: string, tone: "primary" | "plain", label: string) => (
    <Button tone={tone} name="action" value={action}>
      {label}
    </Button>
  );
  return (
    <Card title={t("syntheses.next")}>
      <PostForm action={path} csrf={csrf} once>
        <FormFaults form={form} />
        {(status === "completed" || status === "reviewed") && (
          <TextArea
            form={form}
            name="notes"
            label={t("syntheses.notes")}
            maxLength={5000}
            rows={3}
            required={false}
          />
        )}
        <div class="row">
          {status === "completed" && press("review", "plain", t("syntheses.review"))}
          {(status === "completed" || status === "reviewed") &&
            press("approve", "primary", t("syntheses.approve"))}
          {isMade &&
            (voting === "open"
              ? press("close", "plain", t("syntheses.close_voting"))
              : press("open", "plain", t("syntheses.open_voting")))}
          {(isMade || status === "failed") && press("regenerate", "plain", t("syntheses.regenerate"))}
        </div>
      </PostForm>
    </Card>
  );
}

/** One synthesis: its themes in the participants' words, what becomes of it, and how they voted on it. */
export function OneSynthesis(props: OneSynthesisProps) {
  const { led, workshop, synthesis, votes, path, back, csrf, changes, newer } = props;
  const { t, say } = useLanguage();
  const { status, stale, input, error_message, recommendations, synthesis_text, review_notes } = synthesis;
  const waits = status === "queued" || status === "processing";
  return (
    <>
      <PageHeader
        title={workshop}
        badge={<SynthesisStatus status={status} />}
        lead={
          <>
            {led.title} · {t("syntheses.answers", { count: input.answers })} ·{" "}
            <Time at={synthesis.created_at} />
          </>
        }
        back={{ href: back, label: t("syntheses.title") }}
      />
      <div class="stack synthesis">
        <SectionTabs led={led} section="syntheses/" />
        {waits && <Notice tone="info">{t("syntheses.waits")}</Notice>}
        {status === "failed" && <Notice tone="bad">{say(error_message ?? "")}</Notice>}
        {newer && (
          <Notice tone="info">
            <a href={newer.path}>
              {t("syntheses.newer")}: <Time at={newer.created_at} />
            </a>
          </Notice>
        )}
        {stale && !waits && <Notice tone="warn">{t("syntheses.stale_words")}</Notice>}
        {changes && <Changes {...changes} />}
        {synthesis_text && <p class="synthesis__text">{synthesis_text}</p>}
        <Themes {...props} />
        {recommendations.length > 0 && (
          <Card title={t("syntheses.recommendations")}>
            <ul class="synthesis__list">
              {recommendations.map((one) => (
                <li key={one} dir="auto">
                  {one}
                </li>
              ))}
            </ul>
          </Card>
        )}
        {review_notes && (
          <Card title={t("syntheses.notes")}>
            <p class="synthesis__text">{review_notes}</p>
          </Card>
        )}
        {!waits && <Actions {...props} />}
        {votes.statements.length > 0 && (
          <Votes {...{ votes, path, csrf }} isOpen={synthesis.voting === "open"} />
        )}
        {synthesis.prompt && (
          <details class="synthesis__prompt led-more">
            <summary>{t("syntheses.prompt")}</summary>
            <pre>{synthesis.prompt}</pre>
          </details>
        )}
        <p class="quiet small">
          <Badge tone="quiet">{synthesis.provider}</Badge> {synthesis.model}
        </p>
      </div>
    </>
  );
}
