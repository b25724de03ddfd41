import { useLanguage } from "../../../../web/i18n/language";
import { Island } from "../../../../web/islands/island";
import {
  Button,
  ButtonLink,
  FormActions,
  FormFaults,
  type FormState,
  Notice,
  PageHeader,
  PostForm,
  SavesItself,
  Tabs,
} from "../../../../web/ui";
import type { SideProps } from "../../editor-side/props";
import { CaseSide } from "../../editor-side/views/case-side";
import { SentBack } from "../../editor-side/views/state";
import { StateBadge } from "../../frame/views/frames";
import { casePath, historyPath, home } from "../../paths";
import type { Choices, EditedCase } from "../shown-editor";
import { Calendars } from "./calendars";
import { Conflict, type Conflicting } from "./conflict";
import { KeptText } from "./kept-text";
import { Allegations, Evidence, Named, Replies, Timeline } from "./lists";
import { About, Story } from "./parts";

export interface EditorProps {
  of: EditedCase;
  form: FormState;
  /** What the next save is based on. */
  etag: string;
  choices: Choices;
  conflict: Conflicting[];
  /** Rows were changed by a button, and are not saved. */
  isUnsaved: boolean;
  side: SideProps;
  /** Who writes. */
  person: string;
  csrf: string;
}

/** What an edit of this version comes to, where that is not a change of it in its place. */
function Standing({ of: { record, edit } }: Pick<EditorProps, "of">) {
  const { t } = useLanguage();
  const { case_id, state, open_version, public_version, version } = record;
  if (edit === "in_place") return null;
  if (edit === "in_new_draft") {
    return <Notice tone="info">{t("casebook.editor.makes_draft", { version })}</Notice>;
  }
  const other = open_version ?? (public_version === version ? null : public_version);
  return (
    <Notice tone="info">
      {t(state === "CLOSED" ? "casebook.editor.is_closed" : "casebook.editor.has_draft")}{" "}
      {other !== null && (
        <a href={`${casePath(case_id)}?version=${other}`}>
          {t("casebook.editor.to_version", { version: other })}
        </a>
      )}
    </Notice>
  );
}

function Pages({ of: { record } }: Pick<EditorProps, "of">) {
  const { t } = useLanguage();
  return (
    <Tabs
      label={t("casebook.frame.case")}
      tabs={[
        { href: casePath(record.case_id), label: t("casebook.frame.write"), current: true },
        { href: historyPath(record.case_id), label: t("casebook.frame.history"), current: false },
      ]}
    />
  );
}

/** What was typed and could not be saved is kept on the device, and comes back. */
function Kept({ caseId, person }: { caseId: string; person: string }) {
  const { t, locale } = useLanguage();
  return (
    <Island
      name="casebook/kept-text"
      of={KeptText}
      class="editor__told"
      props={{
        ...{ of: "case-form", person, caseId, locale },
        words: {
          found: t("casebook.editor.kept_found", { when: "{when}" }),
          bring_back: t("casebook.editor.kept_bring_back"),
          throw_away: t("casebook.editor.kept_throw_away"),
          kept: t("casebook.editor.kept_here"),
          not_kept: t("casebook.editor.kept_nowhere"),
          sign_out: t("casebook.editor.kept_sign_out"),
        },
      }}
    />
  );
}

/** Where a case is written. */
export function Editor(props: EditorProps) {
  const { of, form, etag, choices, conflict, isUnsaved, side, person, csrf } = props;
  const { record, edit } = of;
  const { t } = useLanguage();
  // What was typed and refused stays where it can be copied and sent again.
  const isRead = edit === null && form.refused === null;
  const saves = edit === "in_place";
  const part = { form, choices, isRead };
  return (
    <>
      <PageHeader
        title={record.title}
        badge={<StateBadge state={record.state} />}
        lead={t("casebook.editor.lead", { version: record.version })}
        back={{ href: home, label: t("casebook.list.title") }}
      />
      <div class="stack">
        <Pages of={of} />
        <SentBack {...side} />
        <Kept caseId={record.case_id} person={person} />
        <div class="editor">
          <PostForm
            id="case-form"
            action={`${casePath(record.case_id)}?version=${record.version}`}
            csrf={csrf}
            upload
            saves={saves}
            saved="case-told case-side"
            plain={!saves}
            class="editor__form"
          >
            <input type="hidden" name="version_id" value={record.id} />
            <input type="hidden" name="etag" value={etag} />
            {/* Enter in a field presses the form's first button. */}
            {!isRead && <button type="submit" class="visually-hidden" tabIndex={-1} aria-hidden="true" />}
            <Standing of={of} />
            <div class="editor__told" id="case-told" data-unsaved={isUnsaved ? "" : undefined}>
              <FormFaults form={form} />
              <Conflict fields={conflict} />
              {isUnsaved && <Notice tone="warn">{t("casebook.editor.unsaved")}</Notice>}
            </div>
            <fieldset class="editor__fields" disabled={isRead}>
              <About {...part} />
              <Allegations {...part} />
              <Named {...part} />
              <Story {...part} />
              <Timeline {...part} />
              <Evidence {...part} />
              <Replies {...part} />
              <Island name="casebook/calendars" of={Calendars} props={{ form: "case-form" }} />
            </fieldset>
            {saves ? (
              <SavesItself />
            ) : (
              !isRead && (
                <FormActions>
                  <Button tone="primary">
                    {t(edit === null ? "casebook.editor.save" : "casebook.editor.save_draft")}
                  </Button>
                </FormActions>
              )
            )}
          </PostForm>
          <div class="editor__side" id="case-side">
            <ButtonLink href={`${casePath(record.case_id)}?version=${record.version}&preview=1`} tone="plain">
              {t("casebook.editor.preview")}
            </ButtonLink>
            <CaseSide {...side} />
          </div>
        </div>
      </div>
    </>
  );
}
