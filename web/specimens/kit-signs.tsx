import {
  Badge,
  Breadcrumbs,
  Button,
  ButtonLink,
  Card,
  CodeBlock,
  Confirm,
  CopyField,
  EmptyState,
  ErrorState,
  Icon,
  Notice,
  ShareButtons,
  Skeleton,
  StatusBadge,
  Toast,
} from "../ui";
import { iconNames } from "../ui/icons";
import { Specimen } from "./specimen";

const tones = ["good", "warn", "bad", "info", "quiet"] as const;

export function KitSigns() {
  return (
    <>
      <Specimen name="Buttons">
        <div class="row">
          <Button type="button">Primary</Button>
          <Button type="button" icon="plus">
            With an icon
          </Button>
          <Button type="button" tone="plain">
            Plain
          </Button>
          <Button type="button" tone="quiet">
            Quiet
          </Button>
          <Button type="button" tone="danger" icon="trash">
            Danger
          </Button>
          <Button type="button" disabled>
            Disabled
          </Button>
          <Button type="button" small>
            Small
          </Button>
          <ButtonLink href="#main" tone="plain" icon="download">
            A link
          </ButtonLink>
        </div>
      </Specimen>
      <Specimen name="Badges">
        <div class="row">
          {tones.map((tone) => (
            <Badge key={tone} tone={tone}>
              {tone}
            </Badge>
          ))}
          {["active", "scheduled", "pending", "ended", "revoked"].map((status) => (
            <StatusBadge key={status} status={status} />
          ))}
        </div>
      </Specimen>
      <Specimen name="Notices">
        {tones.map((tone) => (
          <Notice key={tone} tone={tone}>
            <p>
              Something {tone} to tell, <a href="#main">with a link</a>.
            </p>
          </Notice>
        ))}
      </Specimen>
      <Specimen name="Toasts">
        <div class="stack stack--tight">
          <Toast tone="info" words="The link is copied." />
          <Toast tone="bad" words="There is no connection. What you typed is still here." />
        </div>
      </Specimen>
      <Specimen name="Nothing, failure, loading">
        <div class="columns">
          <Card>
            <EmptyState title="No gardens yet" icon="list" action={<Button type="button">Create one</Button>}>
              <p>A garden holds beds, people and what they bring.</p>
            </EmptyState>
          </Card>
          <Card>
            <ErrorState retry="#main" />
          </Card>
          <Card title="Loading">
            <Skeleton />
          </Card>
        </div>
      </Specimen>
      <Specimen name="Copy, share, confirm">
        <Card>
          <CopyField
            label="Link of the garden"
            value="https://milepost.example/r/AQAAAAEAAAEAAAFpHJ0c3Tk5b2xqQ1pYd0Zm"
          />
          <ShareButtons
            url="https://milepost.example/r/AQ"
            message={(url) => `Join us: ${url}`}
            title="Garden"
            what="the link of Asha"
          />
          <CodeBlock
            label="Snippet"
            code={'<script src="https://milepost.example/track.js" async></script>'}
          />
          <div class="row">
            <Confirm label="Revoke" tone="danger" title="Revoke this link?">
              <p>It stops within a minute. Its numbers stay.</p>
              <Button type="button" tone="danger">
                Revoke the link
              </Button>
            </Confirm>
          </div>
        </Card>
      </Specimen>
      <Specimen name="Breadcrumbs">
        <Breadcrumbs trail={[{ label: "Gardens", href: "#main" }, { label: "Harvest 2026" }]} />
      </Specimen>
      <Specimen name="Icons">
        <ul class="kit__icons">
          {iconNames().map((name) => (
            <li key={name}>
              <Icon name={name} />
              <span class="small quiet">{name}</span>
            </li>
          ))}
        </ul>
      </Specimen>
    </>
  );
}
