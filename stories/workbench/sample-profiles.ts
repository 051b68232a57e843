import cranberryBay from '../../demo/profiles/cranberry-bay.json' with { type: 'json' };
import lanternStreet from '../../demo/profiles/lantern-street.json' with { type: 'json' };
import openMeadow from '../../demo/profiles/open-meadow-recovery.json' with { type: 'json' };
import pearBlossom from '../../demo/profiles/pear-blossom.json' with { type: 'json' };
import spruceHarbor from '../../demo/profiles/spruce-harbor.json' with { type: 'json' };

const DOCUMENTS = {
  'pear-blossom': pearBlossom,
  'cranberry-bay': cranberryBay,
  'spruce-harbor': spruceHarbor,
  'open-meadow': openMeadow,
  'lantern-street': lanternStreet,
} as const;

export type ProfileName = keyof typeof DOCUMENTS;
/** Where a profile is met: the folder of its address. */
export const PROFILE_STATES = ['own-site', 'partner-site', 'older-copy', 'unavailable'] as const;
export type ProfileState = (typeof PROFILE_STATES)[number];
export const PROFILE_NAMES = Object.keys(DOCUMENTS) as readonly ProfileName[];

export const profileAddress = (name: ProfileName, state: ProfileState): string =>
  `/profiles/${state}/${name}.json`;

function answer(name: ProfileName, state: ProfileState): Response {
  if (state === 'unavailable') return new Response('gone', { status: 410 });
  const document = DOCUMENTS[name];
  return Response.json({
    ...document,
    groupFeeds: [],
    ...(state === 'own-site' && { publisher: { ...document.publisher, url: location.origin } }),
    expires: state === 'older-copy' ? '2026-11-18' : undefined,
  });
}

/** Profiles by address, and how each is answered. */
export const SAMPLE_PROFILES: Readonly<Record<string, () => Response>> = Object.fromEntries(
  PROFILE_STATES.flatMap((state) =>
    PROFILE_NAMES.map((name) => [profileAddress(name, state), () => answer(name, state)]),
  ),
);
