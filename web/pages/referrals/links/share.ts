/** WhatsApp's click-to-chat: to `phone` (E.164), or, without one, to whomever the person chooses. */
export function whatsAppUrl(text: string, phone: string | null = null): string {
  return `https://wa.me/${phone === null ? "" : phone.replace(/\D/g, "")}?text=${encodeURIComponent(text)}`;
}

/** What an admin sends to a new officer: how to sign in, and nothing that outlives the first time. */
export function invitationMessage(officer: { name: string }, invitationUrl: string): string {
  return `Hello ${officer.name}, you are invited to Milepost. Choose your password here within 7 days: ${invitationUrl}`;
}
