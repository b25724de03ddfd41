import { useLanguage } from "../../../../web/i18n/language";
import type { MessageKey } from "../../../../web/i18n/translate";
import { ButtonLink, EmptyState } from "../../../../web/ui";
import type { Stage } from "../schemas";

export interface NobodyProps {
  stage: Stage;
  campaigns: { id: string; name: string }[];
  withOfficer: boolean;
  /** The address of another list. */
  to: (change: Record<string, string>) => string;
}

interface Words {
  title: MessageKey;
  more?: MessageKey;
  next: { href: string; label: MessageKey };
}

/** What an admin does next who has no campaign yet begins with one; everybody else's begins with a link. */
function linking({ withOfficer, campaigns }: NobodyProps): Words["next"] {
  if (withOfficer && campaigns.length === 0)
    return { href: "/dashboard/campaigns/new", label: "links.new_campaign" };
  return { href: "/dashboard/links", label: withOfficer ? "links.links" : "followups.links" };
}

function wordsOf(props: NobodyProps): Words {
  const { stage, to, withOfficer } = props;
  const due = { href: to({ stage: "", group: "" }), label: "followups.see_due" } as const;
  switch (stage) {
    case "enrolled":
      return { title: "followups.none_enrolled", next: due };
    case "set_aside":
      return { title: "followups.none_set_aside", next: due };
    case "due":
      return { title: "followups.none_due", more: "followups.none_due_more", next: linking(props) };
    case "signed_up":
      return {
        title: "followups.none_waiting",
        more: withOfficer ? "followups.none_waiting_admin" : "followups.none_waiting_more",
        next: linking(props),
      };
  }
}

/** What a list says that holds nobody, and where to go from there. */
export function Nobody(props: NobodyProps) {
  const { t } = useLanguage();
  const { title, more, next } = wordsOf(props);
  return (
    <EmptyState
      title={t(title)}
      icon="check"
      action={
        <ButtonLink href={next.href} tone="plain">
          {t(next.label)}
        </ButtonLink>
      }
    >
      {more && t(more)}
    </EmptyState>
  );
}
