import { useLanguage } from "../../../../web/i18n/language";
import { Button, ButtonLink, Card, Field, TextArea } from "../../../../web/ui";
import { publishPath } from "../../paths";
import type { Deed, SideProps } from "../props";
import { DeedForm, formOf } from "./deed";

/** A move that is a button alone. */
function Press({
  side,
  deed,
  words,
  primary,
}: {
  side: SideProps;
  deed: Deed;
  words: string;
  primary?: boolean;
}) {
  return (
    <DeedForm side={side} deed={deed}>
      <Button tone={primary ? "primary" : "plain"}>{words}</Button>
    </DeedForm>
  );
}

function NeedsChanges({ side }: { side: SideProps }) {
  const { t } = useLanguage();
  const form = formOf(side, "needs-changes");
  return (
    <details open={form.refused !== null}>
      <summary>{t("casebook.side.needs_changes")}</summary>
      <DeedForm side={side} deed="needs-changes">
        <TextArea form={form} name="reason" label={t("casebook.side.reason")} maxLength={2000} required />
        <Button tone="plain">{t("casebook.side.send_back")}</Button>
      </DeedForm>
    </details>
  );
}

/** Taking down or publishing again, with the reason that everybody reads. */
function WithReason({ side, deed }: { side: SideProps; deed: "close" | "restore" }) {
  const { t } = useLanguage();
  const form = formOf(side, deed);
  const isPublic = side.record.version === side.record.public_version;
  const words = t(
    deed === "restore"
      ? "casebook.side.restore"
      : isPublic
        ? "casebook.side.withdraw"
        : "casebook.side.close",
  );
  return (
    <details open={form.refused !== null}>
      <summary>{words}</summary>
      <DeedForm side={side} deed={deed}>
        <p>
          {t(
            deed === "restore"
              ? "casebook.side.restore_words"
              : isPublic
                ? "casebook.side.close_public"
                : "casebook.side.close_open",
          )}
        </p>
        <Field
          form={form}
          name={`${deed}_summary`}
          label={t("casebook.side.close_why")}
          maxLength={500}
          required={false}
        />
        <Button tone={deed === "close" ? "danger" : "plain"}>{words}</Button>
      </DeedForm>
    </details>
  );
}

/** What may be done next, by state and role. */
export function Moves({ side }: { side: SideProps }) {
  const { t } = useLanguage();
  const { offered, record, caller } = side;
  const sendsBack = offered.back && caller.role !== "contributor";
  const isScheduled = record.publish_at !== null && offered.publish;
  return (
    <Card title={t("casebook.side.next")} id="next">
      <div class="case-side__moves">
        {offered.publish && (
          <ButtonLink
            tone={record.state === "IN_REVIEW" ? "primary" : "plain"}
            href={publishPath(record.case_id)}
          >
            {t("casebook.side.publish")}
          </ButtonLink>
        )}
        {offered.submit && <Press side={side} deed="submit" words={t("casebook.side.submit")} primary />}
        {offered.draft && <Press side={side} deed="draft" words={t("casebook.side.draft")} primary />}
        {offered.back && <Press side={side} deed="back" words={t("casebook.side.back")} />}
        {offered.reopen && <Press side={side} deed="back" words={t("casebook.side.reopen")} />}
        {isScheduled && <Press side={side} deed="unschedule" words={t("casebook.side.unschedule")} />}
        {sendsBack && <NeedsChanges side={side} />}
        {offered.restore && <WithReason side={side} deed="restore" />}
        {offered.close && <WithReason side={side} deed="close" />}
        {!Object.values(offered).some(Boolean) && <p>{t("casebook.side.nothing")}</p>}
      </div>
    </Card>
  );
}
