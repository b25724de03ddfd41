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
  Tabs,
  TextArea,
} from "../../../../web/ui";
import { Confirm } from "../../../../web/ui/confirm";
import { Time } from "../../../../web/ui/time";
import { AllCases, RoleChoice, UnitBoxes, unitField } from "../../admin/views/choices";
import { AdminFrame, adminPath } from "../../admin/views/frame";
import { registrationStatuses } from "../../statuses";
import type { RegistrationRecord } from "../schemas";

const path = `${adminPath}/registrations`;

interface Named {
  id: string;
  name: string;
}

interface OneProps {
  registration: RegistrationRecord;
  /** Those into which the reader may let somebody. */
  units: Named[];
  nameOf: ReadonlyMap<string, string>;
  csrf: string;
}

function Decide({ registration, units, csrf }: Omit<OneProps, "nameOf">) {
  const { t } = useLanguage();
  const { id, name, business_unit_ids } = registration;
  const values = {
    all_cases: "on",
    ...Object.fromEntries(business_unit_ids.map((unit) => [unitField(unit), "on"])),
  };
  return (
    <>
      <Confirm
        label={t("incomes.approve")}
        tone="primary"
        title={t("incomes.approve_name", { name })}
        what={name}
      >
        <PostForm action={`${path}/${id}/approve`} csrf={csrf} id={`approve-${id}`}>
          <RoleChoice form={freshForm({ ...values, role: "viewer" })} roles={["viewer", "editor", "user"]} />
          <UnitBoxes form={freshForm(values)} units={units} />
          <AllCases form={freshForm(values)} />
          <Button>{t("incomes.approve")}</Button>
        </PostForm>
      </Confirm>
      <Confirm label={t("incomes.reject")} title={t("incomes.reject_name", { name })} what={name}>
        <PostForm action={`${path}/${id}/reject`} csrf={csrf} id={`reject-${id}`}>
          <TextArea
            form={freshForm()}
            name="reason"
            label={t("incomes.reject_reason")}
            hint={t("incomes.reject_reason_hint")}
            maxLength={2000}
            rows={3}
            required={false}
          />
          <Button tone="danger">{t("incomes.reject")}</Button>
        </PostForm>
      </Confirm>
    </>
  );
}

function One({ registration, units, nameOf, csrf }: OneProps) {
  const { t } = useLanguage();
  const { name, email, company, message, business_unit_ids, created_at, status } = registration;
  const asked = business_unit_ids.flatMap((id) => nameOf.get(id) ?? []).join(" · ");
  return (
    <Card title={name}>
      <Facts
        facts={[
          [t("incomes.email"), email],
          ...(company ? [[t("incomes.company"), company] as [string, string]] : []),
          ...(asked ? [[t("incomes.units"), asked] as [string, string]] : []),
          ...(message ? [[t("incomes.message"), message] as [string, string]] : []),
          [t("incomes.when"), <Time key="at" at={created_at} />],
        ]}
      />
      {status === "pending" && (
        <FormActions>
          <Decide registration={registration} units={units} csrf={csrf} />
        </FormActions>
      )}
    </Card>
  );
}

export interface RegistrationsProps extends Pick<OneProps, "units" | "nameOf" | "csrf"> {
  registrations: ListData<RegistrationRecord>;
  status: RegistrationRecord["status"];
  query: Record<string, string>;
}

/** Who asks to be let in, and what became of it. */
export function Registrations({ registrations, status, query, ...rest }: RegistrationsProps) {
  const { t } = useLanguage();
  return (
    <AdminFrame part="registrations">
      <Tabs
        label={t("incomes.status")}
        tabs={registrationStatuses.map((one) => ({
          href: listAddress(path, query, { page: "", status: one === "pending" ? "" : one }),
          label: t(`incomes.registration_${one}`),
          current: one === status,
        }))}
      />
      <div id="list" class="stack">
        {isPastTheEnd(registrations) ? (
          <PastTheEnd path={path} query={query} list={registrations} />
        ) : registrations.data.length === 0 ? (
          <EmptyState title={t("incomes.registrations_none")} icon="check">
            <p>{t("incomes.registrations_none_words")}</p>
          </EmptyState>
        ) : (
          registrations.data.map((one) => <One key={one.id} registration={one} {...rest} />)
        )}
        <Pager path={path} query={query} list={registrations} />
      </div>
    </AdminFrame>
  );
}
