import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, Facts, PostForm } from "../../../../web/ui";
import { Confirm } from "../../../../web/ui/confirm";
import { Time } from "../../../../web/ui/time";
import type { CaseRecord } from "../../cases/schemas";
import { casePath } from "../../frame/steps";
import { CaseFrame, type FramedCase } from "../../frame/views/case-frame";
import type { AccessRequestRecord } from "../../sharing/schemas";
import { Links, type LinksProps } from "./links";
import { HandOver, LetIn, People, type PeopleProps } from "./people";

export interface AccessProps {
  of: FramedCase & { record: Pick<CaseRecord, "owner" | "right"> };
  /** Null: the reader may not know who is let in. */
  people: Omit<PeopleProps, "id" | "csrf"> | null;
  requests: readonly AccessRequestRecord[];
  /** Null: these are the owner's. */
  links: Omit<LinksProps, "id" | "csrf"> | null;
  handOver: PeopleProps["form"];
  /** The reader has a grant of their own. */
  me: string | null;
  csrf: string;
}

function Owner({ of, me, csrf }: AccessProps) {
  const { t } = useLanguage();
  const { id, owner, right } = of.record;
  return (
    <Card title={t("incomes.access.owned_by", { name: owner.name })} lead={t("incomes.access.owner_words")}>
      <p>{t(`incomes.access.yours_${right}`)}</p>
      {me && (
        <Confirm label={t("incomes.access.give_up")}>
          <p>{t("incomes.access.give_up_words")}</p>
          <PostForm action={casePath(id, `access/${me}/delete`)} csrf={csrf}>
            <Button tone="danger">{t("incomes.access.give_up")}</Button>
          </PostForm>
        </Confirm>
      )}
    </Card>
  );
}

function Waiting({ requests }: Pick<AccessProps, "requests">) {
  const { t } = useLanguage();
  return (
    <Card
      title={t("incomes.access.waiting", { count: requests.length })}
      lead={t("incomes.access.waiting_words")}
    >
      <Facts
        facts={requests.map(({ person, email, permission, created_at }) => [
          person?.name ?? email,
          <>
            {t(`incomes.permission_${permission}`)} · <Time at={created_at} />
          </>,
        ])}
      />
    </Card>
  );
}

/** Who may do what on a case; whoever may not let others in sees whose it is and what they may themself. */
export function Access(props: AccessProps) {
  const { t } = useLanguage();
  const { of, people, requests, links, handOver, csrf } = props;
  const { id } = of.record;
  return (
    <CaseFrame of={of} current={null} lead={t("incomes.access.lead")}>
      <Owner {...props} />
      {people && <People id={id} csrf={csrf} {...people} />}
      {requests.length > 0 && <Waiting requests={requests} />}
      {people && <LetIn id={id} csrf={csrf} {...people} />}
      {links && <Links id={id} csrf={csrf} {...links} />}
      {links && <HandOver id={id} csrf={csrf} form={handOver} />}
    </CaseFrame>
  );
}
