import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  EmptyState,
  Facts,
  FormActions,
  freshForm,
  isPastTheEnd,
  type ListData,
  listAddress,
  Pager,
  PastTheEnd,
  PostForm,
  Select,
  Tabs,
  TextArea,
} from "../../../../web/ui";
import { Confirm } from "../../../../web/ui/confirm";
import { Time } from "../../../../web/ui/time";
import { AdminFrame, adminPath } from "../../admin/views/frame";
import { requestStatuses } from "../../statuses";
import type { AccessRequestRecord } from "../schemas";

const path = `${adminPath}/requests`;

interface OneProps {
  request: AccessRequestRecord;
  /** Ids of people → what they are called. */
  nameOf: ReadonlyMap<string, string>;
  csrf: string;
}

const whoIs = ({ person, email }: AccessRequestRecord) => (person ? person.name : email);

function Decide({ request, csrf }: Omit<OneProps, "nameOf">) {
  const { t } = useLanguage();
  const { id, permission } = request;
  const who = whoIs(request);
  return (
    <FormActions>
      <Confirm
        label={t("incomes.approve")}
        tone="primary"
        title={t("incomes.approve_name", { name: who })}
        what={who}
      >
        <PostForm action={`${path}/${id}/approve`} csrf={csrf} id={`approve-${id}`}>
          <Select
            form={freshForm({ permission })}
            name="permission"
            label={t("incomes.permission")}
            options={(["view", "edit"] as const).map((value) => ({
              value,
              label: t(`incomes.permission_${value}`),
            }))}
          />
          <Button>{t("incomes.approve")}</Button>
        </PostForm>
      </Confirm>
      <Confirm label={t("incomes.reject")} title={t("incomes.reject_name", { name: who })} what={who}>
        <PostForm action={`${path}/${id}/decline`} csrf={csrf} id={`decline-${id}`}>
          <TextArea
            form={freshForm()}
            name="note"
            label={t("incomes.reject_reason")}
            hint={t("incomes.reject_reason_hint")}
            maxLength={2000}
            rows={3}
            required={false}
          />
          <Button tone="danger">{t("incomes.reject")}</Button>
        </PostForm>
      </Confirm>
    </FormActions>
  );
}

function One({ request, nameOf, csrf }: OneProps) {
  const { t } = useLanguage();
  const { person, email, permission, requested_by, created_at, status } = request;
  return (
    <Card title={whoIs(request)}>
      <Facts
        facts={[
          [t("incomes.email"), person?.email ?? email],
          [t("incomes.case"), request.case.name],
          [t("incomes.permission"), t(`incomes.permission_${permission}`)],
          [t("incomes.asked_by"), nameOf.get(requested_by) ?? ""],
          [t("incomes.when"), <Time key="at" at={created_at} />],
        ]}
      />
      {status === "pending" && <Decide request={request} csrf={csrf} />}
    </Card>
  );
}

export interface RequestsProps extends Pick<OneProps, "nameOf" | "csrf"> {
  requests: ListData<AccessRequestRecord>;
  status: AccessRequestRecord["status"];
  query: Record<string, string>;
}

/** Whom people want to let into cases, and what became of it. */
export function Requests({ requests, status, query, ...rest }: RequestsProps) {
  const { t } = useLanguage();
  return (
    <AdminFrame part="requests">
      <Tabs
        label={t("incomes.status")}
        tabs={requestStatuses.map((one) => ({
          href: listAddress(path, query, { page: "", status: one === "pending" ? "" : one }),
          label: t(`incomes.request_${one}`),
          current: one === status,
        }))}
      />
      <div id="list" class="stack">
        {isPastTheEnd(requests) ? (
          <PastTheEnd path={path} query={query} list={requests} />
        ) : requests.data.length === 0 ? (
          <EmptyState title={t("incomes.requests_none")} icon="check">
            <p>{t("incomes.requests_none_words")}</p>
          </EmptyState>
        ) : (
          requests.data.map((one) => <One key={one.id} request={one} {...rest} />)
        )}
        <Pager path={path} query={query} list={requests} />
      </div>
    </AdminFrame>
  );
}
