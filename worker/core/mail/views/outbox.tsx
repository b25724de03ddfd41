import { useLanguage } from "../../../../web/i18n/language";
import { Card } from "../../../../web/ui/card";
import { EmptyState } from "../../../../web/ui/empty-state";
import { isPastTheEnd, type ListData, Pager, PastTheEnd } from "../../../../web/ui/pager";
import { Time } from "../../../../web/ui/time";

export interface ShownMail {
  id: string;
  recipient: string;
  subject: string;
  body: string;
  created_at: string;
}

const link = /https?:\/\/[^\s<>"]+/g;

/** The text with its addresses as links. */
function Linked({ text }: { text: string }) {
  const parts: (string | { href: string; at: number })[] = [];
  let from = 0;
  for (const { 0: href, index } of text.matchAll(link)) {
    parts.push(text.slice(from, index), { href, at: index });
    from = index + href.length;
  }
  parts.push(text.slice(from));
  return (
    <>
      {parts.map((part) =>
        typeof part === "string" ? (
          part
        ) : (
          <a key={part.at} href={part.href}>
            {part.href}
          </a>
        ),
      )}
    </>
  );
}

/** A mail is in its reader's language, not in the page's. Preact knows the attribute as a boolean, HTML as a word. */
const inItsOwnLanguage = { translate: "no" } as unknown as { translate: boolean };

/** Mail that development kept instead of sending. */
export function Outbox({ mails }: { mails: ListData<ShownMail> }) {
  const { t } = useLanguage();
  return (
    <div class="stack">
      {isPastTheEnd(mails) && <PastTheEnd path="/dashboard/settings/outbox" query={{}} list={mails} />}
      {mails.total === 0 && (
        <Card>
          <EmptyState title={t("outbox.none")} icon="mail">
            <p>{t("outbox.noneWords")}</p>
          </EmptyState>
        </Card>
      )}
      {mails.data.map(({ id, recipient, subject, body, created_at }) => (
        <div key={id} {...inItsOwnLanguage}>
          <Card title={subject} lead={t("outbox.to", { recipient })} actions={<Time at={created_at} />}>
            <div class="mail__body">
              <Linked text={body} />
            </div>
          </Card>
        </div>
      ))}
      <Pager path="/dashboard/settings/outbox" query={{}} list={mails} />
    </div>
  );
}
