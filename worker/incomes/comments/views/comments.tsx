import { useLanguage } from "../../../../web/i18n/language";
import {
  Badge,
  Button,
  Card,
  EmptyState,
  type FormState,
  freshForm,
  type ListData,
  listAddress,
  Pager,
  PostForm,
  Select,
  Tabs,
  TextArea,
  Time,
} from "../../../../web/ui";
import { Confirm } from "../../../../web/ui/confirm";
import { cutTo } from "../../../core/text/cut";
import { casePath } from "../../frame/steps";
import { CaseFrame, type FramedCase } from "../../frame/views/case-frame";
import type { Names } from "../../history/change-words";
import type { CommentRecord } from "../schemas";

export interface CommentsProps {
  of: FramedCase;
  comments: ListData<CommentRecord>;
  names: Pick<Names, "segments" | "questions">;
  query: Record<string, string>;
  /** A new comment as it stands. */
  form: FormState;
  /** Who looks, and whether they may delete what others wrote. */
  me: string;
  mayDeleteAll: boolean;
  csrf: string;
}

type OneProps = Omit<CommentsProps, "comments" | "query" | "form"> & { one: CommentRecord };

function About({ one, names }: Pick<OneProps, "one" | "names">) {
  const { t } = useLanguage();
  const gone = t("incomes.comments.gone");
  const parts = [
    one.key === null ? null : (names.questions.get(one.key) ?? gone),
    one.segment_id === null ? null : (names.segments.get(one.segment_id) ?? gone),
  ].filter((part) => part !== null);
  return parts.length > 0 && <p class="comment__about">{parts.join(" · ")}</p>;
}

function Buttons({ of, one, me, mayDeleteAll, csrf }: OneProps) {
  const { t } = useLanguage();
  const at = casePath(of.record.id, `comments/${one.id}`);
  const isMine = one.author?.id === me;
  return (
    <div class="row">
      <PostForm compact action={`${at}/${one.resolved ? "reopen" : "resolve"}`} csrf={csrf}>
        <Button tone="plain" small icon={one.resolved ? "refresh" : "check"}>
          {t(one.resolved ? "incomes.comments.reopen" : "incomes.comments.resolve")}
        </Button>
      </PostForm>
      {isMine && (
        <Confirm
          small
          tone="quiet"
          label={t("incomes.comments.edit")}
          title={t("incomes.comments.edit_title")}
          what={cutTo(one.text, 60)}
        >
          <PostForm action={at} csrf={csrf} id={`edit-${one.id}`} apart>
            <TextArea
              form={freshForm({ text: one.text })}
              name="text"
              label={t("incomes.comments.text")}
              maxLength={4000}
              rows={5}
            />
            <Button>{t("incomes.comments.save")}</Button>
          </PostForm>
        </Confirm>
      )}
      {(isMine || mayDeleteAll) && (
        <Confirm
          small
          tone="quiet"
          label={t("incomes.comments.delete")}
          title={t("incomes.comments.delete_title")}
          what={cutTo(one.text, 60)}
        >
          <p>{t("incomes.comments.delete_words")}</p>
          <PostForm action={`${at}/delete`} csrf={csrf}>
            <Button tone="danger">{t("incomes.comments.delete")}</Button>
          </PostForm>
        </Confirm>
      )}
    </div>
  );
}

function Comment(props: OneProps) {
  const { t } = useLanguage();
  const { one } = props;
  const nobody = t("incomes.comments.somebody");
  return (
    <li class="comment" id={`comment-${one.id}`}>
      <p class="comment__who">
        <b>{one.author?.name ?? nobody}</b>{" "}
        <span class="quiet small">
          <Time at={one.created_at} />
          {one.edited_at && ` · ${t("incomes.comments.edited")}`}
        </span>{" "}
        {one.resolved && (
          <Badge tone="good">
            {t("incomes.comments.resolved_by", { name: one.resolved_by?.name ?? nobody })}
          </Badge>
        )}
      </p>
      <About {...props} />
      <p class="comment__text">{one.text}</p>
      <Buttons {...props} />
    </li>
  );
}

function NewComment({ of, names, form, csrf }: CommentsProps) {
  const { t } = useLanguage();
  const options = (found: ReadonlyMap<string, string>, none: string) => [
    { value: "", label: none },
    ...[...found].map(([value, label]) => ({ value, label })),
  ];
  return (
    <Card title={t("incomes.comments.new")} id="new-comment">
      <PostForm action={casePath(of.record.id, "comments")} csrf={csrf} once>
        <TextArea form={form} name="text" label={t("incomes.comments.text")} maxLength={4000} rows={4} />
        <div class="comment__place">
          <Select
            form={form}
            name="key"
            label={t("incomes.comments.about")}
            required={false}
            options={options(names.questions, t("incomes.comments.whole_case"))}
          />
          <Select
            form={form}
            name="segment_id"
            label={t("incomes.comments.segment")}
            required={false}
            options={options(names.segments, t("incomes.comments.every_segment"))}
          />
        </div>
        <Button>{t("incomes.comments.send")}</Button>
      </PostForm>
    </Card>
  );
}

/** What people write to each other about a case, the newest first. */
export function Comments(props: CommentsProps) {
  const { t } = useLanguage();
  const { of, comments, query } = props;
  const path = casePath(of.record.id, "comments");
  const status = query.status ?? "";
  const isOfOne = Boolean(query.key || query.segment_id);
  return (
    <CaseFrame of={of} current={null} lead={t("incomes.comments.lead")}>
      <NewComment {...props} />
      <Tabs
        label={t("incomes.comments.show")}
        tabs={(["", "open", "resolved"] as const).map((one) => ({
          href: listAddress(path, query, { page: "", status: one }),
          label: t(`incomes.comments.${one || "all"}`),
          current: one === status,
        }))}
      />
      <Card
        title={isOfOne ? t("incomes.comments.of_number") : t("incomes.comments.title")}
        actions={
          isOfOne && (
            <a href={listAddress(path, query, { page: "", key: "", segment_id: "" })}>
              {t("incomes.comments.every")}
            </a>
          )
        }
      >
        {comments.data.length === 0 ? (
          <EmptyState title={t("incomes.comments.none")} icon="message">
            <p>{t("incomes.comments.none_words")}</p>
          </EmptyState>
        ) : (
          <ol class="comments">
            {comments.data.map((one) => (
              <Comment key={one.id} {...props} one={one} />
            ))}
          </ol>
        )}
        <Pager path={path} query={query} list={comments} />
      </Card>
    </CaseFrame>
  );
}
