import type { EnquiryStrings } from '../contact-cta/enquiry/strings.js';
import type { ContactWords } from '../contact-cta/words.js';
import type { BannerWords } from '../medicare-banner/words.js';
import type { FactorWords } from '../objectives-list/presets.js';
import type { ListWords } from '../objectives-list/words.js';
import type { ProfileWords } from '../profile/words.js';
import type { PhoneWords } from '../shared/contact/phone.js';
import type { MapWords } from '../support-group-finder/map/words.js';
import type { FinderWords } from '../support-group-finder/words.js';

/** All words of one language. They are one part: but for the finder's, a tag's alone are too few for a file of their own. */
export interface LanguageWords {
  readonly phone: PhoneWords;
  readonly profile: ProfileWords;
  readonly banner: BannerWords;
  readonly list: ListWords;
  readonly factors: FactorWords;
  readonly contact: ContactWords;
  readonly enquiry: EnquiryStrings;
  readonly finder: FinderWords;
  readonly map: MapWords;
}
