import type { OfficerRecord } from "../../../../worker/referrals/officers/schemas";
import { ButtonLink, Card, CopyField, Notice, PageHeader } from "../../../ui";
import { invitationMessage, whatsAppUrl } from "../links/share";

export interface OfficerCredentialsProps {
  officer: Pick<OfficerRecord, "id" | "name" | "email" | "phone">;
  temporaryPassword: string;
  invitationUrl: string;
  after: "created" | "reset";
}

/** How the officer signs in for the first time: shown this once, to be sent or printed. */
export function OfficerCredentials({
  officer,
  temporaryPassword,
  invitationUrl,
  after,
}: OfficerCredentialsProps) {
  const home = `/dashboard/officers/${officer.id}`;
  return (
    <>
      <PageHeader
        title={after === "created" ? `${officer.name} is an officer now` : `New password for ${officer.name}`}
        back={{ href: "/dashboard/officers", label: "Officers" }}
      />
      <div class="stack">
        <Notice tone="info">
          This is shown once. Send it or print it before you leave the page; later you can only make a new
          one.
        </Notice>
        <Card title="Invitation">
          <p>
            The easiest way: {officer.name} opens this link within 7 days and chooses a password. It works
            once.
          </p>
          <CopyField label="Invitation link" value={invitationUrl} />
          <div class="row no-print">
            <ButtonLink
              href={whatsAppUrl(invitationMessage(officer, invitationUrl), officer.phone)}
              tone="primary"
              external
            >
              Send over WhatsApp
            </ButtonLink>
          </div>
        </Card>
        <Card title="Or with a temporary password">
          <CopyField label="Signs in as" value={officer.email ?? officer.phone ?? ""} />
          <CopyField label="Temporary password" value={temporaryPassword} />
          <p class="quiet small">It must be changed at the first sign-in.</p>
        </Card>
        <div class="row no-print">
          <ButtonLink href={home} tone="plain">
            Done
          </ButtonLink>
          <ButtonLink href="/dashboard/officers/new" tone="plain">
            Add another
          </ButtonLink>
        </div>
      </div>
    </>
  );
}
