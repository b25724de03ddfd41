-- What officers send with a campaign's links: language tag → text with the places {campaign}, {officer} and {link}.
ALTER TABLE campaigns ADD COLUMN share_messages TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(share_messages));
