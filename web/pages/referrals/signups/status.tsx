import { Badge } from "../../../ui";

export function EnrollmentBadge({ status }: { status: "pending" | "completed" }) {
  return status === "completed" ? <Badge tone="good">Enrolled</Badge> : <Badge tone="quiet">Pending</Badge>;
}

export const enrollmentOptions = [
  { value: "pending", label: "Pending" },
  { value: "completed", label: "Enrolled" },
];
