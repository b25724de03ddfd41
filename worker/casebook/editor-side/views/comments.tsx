import { useLanguage } from "../../../../web/i18n/language";
import { Button, ButtonLink, Card, Select, TextArea, Time } from "../../../../web/ui";
import { contentFields } from "../../content/fields";
import { commentsPath } from "../../paths";
import { COMMENTS_AT_ONCE, type SideComment, type SideProps } from "../props";
import { DeedForm, formOf } from "./deed";
import { placeOf } from "./state";

function useFieldName() {
  const { t } = useLanguage();
  return (field: SideComment["field"]): string => {
    if (field === "general") return t("casebook.side.general");
    return t(field === "translations" ? "casebook.editor.translations" : `compare.field.${field}`);
  };
}

function Passage({ comment }: { comment: SideComment }) {
  const { t } = useLanguage();
  if (comment.quote === null) return null;
  return (
    <>
      <blockquote class="case-side__text">
        {comment.stands ? <mark>{comment.quote}</mark> : comment.quote}
      </blockquote>
      <p class="field__hint">{t(comment.stands ? "casebook.side.stands" : "casebook.side.gone")}</p>
    </>
  );
}

function Remark({ comment, side }: { comment: SideComment; side: SideProps }) {
  const { t } = useLanguage();
  const nameOf = useFieldName();
  const { id, field, version, by, at, text, replies, resolved_at } = comment;
  const form = formOf(side, "replies", id);
  const place = placeOf[field];
  return (
    <li class="case-side__remark" id={`comment-${id}`}>
      <p>
        <strong>{place ? <a href={`#${place}`}>{nameOf(field)}</a> : nameOf(field)}</strong>
        {" · "}
        {t("casebook.side.of_version", { version })}
      </p>
      <p class="field__hint">
        {by.name} · <Time at={at} />
      </p>
      <Passage comment={comment} />
      <p class="case-side__text">{text}</p>
      {replies.length > 0 && (
        <ol class="case-side__replies">
          {replies.map((reply) => (
            <li key={reply.id}>
              <p class="field__hint">
                {reply.by.name} · <Time at={reply.at} />
              </p>
              <p class="case-side__text">{reply.text}</p>
            </li>
          ))}
        </ol>
      )}
      <details open={form.refused !== null}>
        <summary>{t("casebook.side.reply")}</summary>
        <DeedForm side={side} deed="replies" about={id} once>
          <TextArea
            form={form}
            name={`reply_${id}`}
            label={t("casebook.side.reply")}
            maxLength={5000}
            required
          />
          <Button tone="plain">{t("casebook.side.send_reply")}</Button>
        </DeedForm>
      </details>
      <DeedForm side={side} deed="settle" about={id}>
        {resolved_at === null && <input type="hidden" name="resolved" value="on" />}
        <Button tone="quiet" small>
          {t(resolved_at === null ? "casebook.side.resolve" : "casebook.side.reopen_comment")}
        </Button>
      </DeedForm>
    </li>
  );
}

const List = ({ comments, side }: { comments: SideComment[]; side: SideProps }) => (
  <ul class="case-side__remarks">
    {comments.map((comment) => (
      <Remark key={comment.id} comment={comment} side={side} />
    ))}
  </ul>
);

function NewComment({ side }: { side: SideProps }) {
  const { t } = useLanguage();
  const nameOf = useFieldName();
  const form = formOf(side, "comments", "", { comment_field: "general" });
  return (
    <details open={form.refused !== null || side.comments.length === 0}>
      <summary>{t("casebook.side.new_comment")}</summary>
      <DeedForm side={side} deed="comments" once>
        <Select
          form={form}
          name="comment_field"
          label={t("casebook.side.about")}
          options={(["general", ...contentFields] as const).map((field) => ({
            ...{ value: field, label: nameOf(field) },
          }))}
        />
        <TextArea
          form={form}
          name="comment_quote"
          label={t("casebook.side.quote")}
          hint={t("casebook.side.quote_hint")}
          maxLength={500}
          required={false}
        />
        <TextArea form={form} name="comment_text" label={t("casebook.side.text")} maxLength={5000} required />
        <Button tone="plain">{t("casebook.side.comment")}</Button>
      </DeedForm>
    </details>
  );
}

/** The way to older comments, and back. */
function Pages({ side: { commentPages, record } }: { side: SideProps }) {
  const { t } = useLanguage();
  const { page, total, total_pages } = commentPages;
  if (total_pages <= 1) return null;
  const first = (page - 1) * COMMENTS_AT_ONCE + 1;
  const at = (to: number) => `${commentsPath(record.case_id, record.version, to)}#comments`;
  return (
    <nav class="row" aria-label={t("casebook.side.comment_pages")}>
      <p>{t("lists.place", { first, last: Math.min(total, page * COMMENTS_AT_ONCE), total })}</p>
      {page > 1 && (
        <ButtonLink href={at(page - 1)} tone="plain">
          {t("casebook.side.newer")}
        </ButtonLink>
      )}
      {page < total_pages && (
        <ButtonLink href={at(page + 1)} tone="plain">
          {t("casebook.side.older")}
        </ButtonLink>
      )}
    </nav>
  );
}

/** What people wrote to each other, by field in the order of the form. */
export function Comments({ side }: { side: SideProps }) {
  const { t } = useLanguage();
  const order = (field: SideComment["field"]) => (field === "general" ? -1 : contentFields.indexOf(field));
  const inOrder = side.comments.toSorted((a, b) => order(a.field) - order(b.field));
  const open = inOrder.filter(({ resolved_at }) => resolved_at === null);
  const settled = inOrder.filter(({ resolved_at }) => resolved_at !== null);
  return (
    <Card title={t("casebook.side.comments")} id="comments">
      {side.comments.length === 0 && <p>{t("casebook.side.comments_none")}</p>}
      {open.length > 0 && <List comments={open} side={side} />}
      {settled.length > 0 && (
        <details>
          <summary>{t("casebook.side.comments_settled", { count: settled.length })}</summary>
          <List comments={settled} side={side} />
        </details>
      )}
      <Pages side={side} />
      <NewComment side={side} />
    </Card>
  );
}
