/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-page-text.h"

#include <glib/gi18n-lib.h>

static const GwPageText texts[] = {
  [GW_PAGE_SET_UP] = {
    .title = N_("Set-up"),
    .next = N_("set-up"),
    .point = N_("Who is here, how long the goals run, and on which days you sell. "
                "Everything that the later pages compute rests on this one; it takes ten minutes, best before the others arrive."),
    .evidence = N_("This page has no claim to prove. Working days, part-time shares and starting dates are here because "
                   "a number that ignores them is unfair to somebody: a person who starts in March cannot be on pace in February."),
    .prompts = N_("• Fill this page in before the meeting if you can.\n"
                  "• Last period’s results come from your own books. Where there are none, leave the field empty: unknown is not zero.\n"
                  "• Put in people who start later, too. Nobody wants to redo the sums in the room."),
    .sources = N_("Goalwright’s own."),
    .ours = FALSE,
  },
  [GW_PAGE_WHY] = {
    .title = N_("Understand the psychology behind goal-setting"),
    .next = N_("why this goal"),
    .point = N_("Many leaders set goals because someone told them to, though they study psychology everywhere else in selling. "
                "Know why a goal matters before choosing a number; setting it is already an intervention. Decide carefully, then stick to it."),
    .evidence = N_("Setting a goal changes behaviour a little to moderately: d = .34 over 384 effects, more where goals are difficult, public, or set by a group (Epton, Currie & Armitage 2017).\n"
                   "The article says “approximately 30 percent” and names no source. The likeliest is Matthews (2015): 76 % against 43 % self-rated success. That study is unpublished and mixed several ingredients, so do not promise anybody thirty percent.\n"
                   "What the article says about brain chemistry is best read as a metaphor."),
    .prompts = N_("• “If this goal vanished, which customer would notice?”\n"
                  "• “What did last year’s number make us do, good and bad?”\n"
                  "• Let everybody write before anybody talks. Votes are private: the laptop goes round."),
    .sources = N_("6 Tips For Leaders to Set Smart Sales Goals (2016/17), tip 1\n"
                  "Epton, T., Currie, S., & Armitage, C. J. (2017). Unique effects of setting goals on behavior change. Journal of Consulting and Clinical Psychology 85\n"
                  "Matthews, G. (2015). Goal research summary. Dominican University; not published in a journal"),
    .ours = FALSE,
  },
  [GW_PAGE_RELATIONSHIPS] = {
    .title = N_("Recognize that sales goals are like any other type of goals"),
    .next = N_("like any other goal"),
    .point = N_("Selling is one more form of managing relationships. You already know how relationships are kept, so translate those principles into what you will do with customers and with each other."),
    .evidence = N_("What a seller invests in a relationship has a large direct effect on results (Palmatier, Dant, Grewal & Evans 2006, 94 studies). Most of these studies are correlational: they cannot say which came first.\n"
                   "Ratios such as “five good words for a bad one” are disputed. Goalwright never computes one."),
    .prompts = N_("• “Who is a friend you have kept for ten years? What did you do, exactly?”\n"
                  "• One promise that is kept beats six that are not. Three rows are plenty.\n"
                  "• The goal once kept in private life stays private. Ask who wants to tell theirs."),
    .sources = N_("6 Tips For Leaders to Set Smart Sales Goals (2016/17), tip 2, as far as it goes\n"
                  "Palmatier, R. W., Dant, R. P., Grewal, D., & Evans, K. R. (2006). Factors influencing the effectiveness of relationship marketing. Journal of Marketing 70"),
    .ours = FALSE,
  },
  [GW_PAGE_SPECIFIC] = {
    .title = N_("Make the goal specific and hard, and share it out fairly"),
    .next = N_("specific, hard, fair"),
    .point = N_("One number, one date, one owner; hard, yet believed. Ask each person’s number first, then show the allocation and explain it. "
                "Where people don’t yet know how, set a learning goal."),
    .wall = N_("One number, one date, one owner; hard, yet believed. First what each of us would set, then how it is shared out, and why."),
    .evidence = N_("Specific, difficult goals beat “do your best”: d = .42 to .80; the effect of difficulty is .76 on simple and .42 on complex tasks (Locke & Latham 2002; Wood, Mento & Locke 1987).\n"
                   "A quota works through the goal that people set for themselves (Fu, Richards & Jones 2009), so ask for that first.\n"
                   "Where know-how is missing, a learning goal does better than a number (Seijts & Latham). Group goals help (Kleingeld and others 2011), but few studies stand behind that."),
    .prompts = N_("• Silent first numbers before any talk: the first number spoken pulls all others.\n"
                  "• Explain the method before the amounts. People accept a hard number sooner than an unexplained one.\n"
                  "• A gap of a fifth or more between own and allocated number is talked over in person, not here."),
    .sources = N_("Locke, E. A., & Latham, G. P. (2002). Building a practically useful theory of goal setting. American Psychologist 57\n"
                  "Wood, R. E., Mento, A. J., & Locke, E. A. (1987). Task complexity as a moderator of goal effects. Journal of Applied Psychology 72\n"
                  "Fu, F. Q., Richards, K. A., & Jones, E. (2009). The motivation hub. Journal of Personal Selling & Sales Management 29\n"
                  "Seijts, G. H., & Latham, G. P. (2001; 2005). Learning versus performance goals\n"
                  "Kleingeld, A., van Mierlo, H., & Arends, L. (2011). The effect of goal setting on group performance. Journal of Applied Psychology 96"),
    .ours = TRUE,
  },
  [GW_PAGE_WEEK] = {
    .title = N_("Work back from the number to this week"),
    .next = N_("back to this week"),
    .point = N_("A distant number doesn’t steer Tuesday. Put near steps on the way, and work back to activities that you control."),
    .evidence = N_("Near subgoals help people who learn (Bandura & Schunk 1981; Latham & Seijts 1999): small samples, and one study to the contrary (Seijts & Latham 2001).\n"
                   "Daily quotas hurt strong performers (Chung, Narayandas & Chang 2021): weekly activity and monthly money is our reading.\n"
                   "People begin more readily after a fresh start such as a Monday or a new month (Dai, Milkman & Riis 2014)."),
    .prompts = N_("• Let everybody do the sum for their own last week before you show the table.\n"
                  "• The average plan succeeds about half the time. Say so, and show the safe one beside it.\n"
                  "• “Which of these numbers is fully in our hands?”"),
    .sources = N_("Bandura, A., & Schunk, D. H. (1981). Journal of Personality and Social Psychology 41\n"
                  "Latham, G. P., & Seijts, G. H. (1999). Journal of Organizational Behavior 20\n"
                  "Seijts, G. H., & Latham, G. P. (2001). Journal of Organizational Behavior 22\n"
                  "Chung, D. J., Narayandas, D., & Chang, D. (2021). The effects of quota frequency. Management Science 67\n"
                  "Dai, H., Milkman, K. L., & Riis, J. (2014). The fresh start effect. Management Science 60"),
    .ours = TRUE,
  },
  [GW_PAGE_OBSTACLES] = {
    .title = N_("Plan for the obstacle, then commit"),
    .next = N_("obstacles"),
    .point = N_("Wanting isn’t enough. Picture success, name what in us gets in the way, write “If …, then I will …”, and tell someone whose opinion counts."),
    .evidence = N_("If-then plans: d = .65 in 94 tests (Gollwitzer & Sheeran 2006); .27 to .66 in 642 (Sheeran, Listrom & Gollwitzer 2024), larger with a true if-then form and rehearsal.\n"
                   "Wish, outcome, obstacle, plan: .336 overall; .465 when a person leads it, .277 on paper (Wang, Wang & Gai 2021). So lead it; don’t hand it out.\n"
                   "Telling a listener of higher status helps to stay committed (Klein and others 2020)."),
    .prompts = N_("• Ten quiet minutes each. Nobody explains somebody else’s obstacle.\n"
                  "• Ask for the obstacle inside: what will I feel or do, not what the market does.\n"
                  "• A good cue can be seen or heard: “When the second voicemail answers”, not “when I lack motivation”.\n"
                  "• Let people say their plan aloud once, with eyes closed if they like."),
    .sources = N_("Gollwitzer, P. M., & Sheeran, P. (2006). Implementation intentions and goal achievement. Advances in Experimental Social Psychology 38\n"
                  "Sheeran, P., Listrom, O., & Gollwitzer, P. M. (2024). European Review of Social Psychology\n"
                  "Wang, G., Wang, Y., & Gai, X. (2021). Mental contrasting with implementation intentions. Frontiers in Psychology 12\n"
                  "Klein, H. J., and others (2020). When goals are known. Journal of Applied Psychology 105\n"
                  "Klein, H. J., and others (2014): the four items of the commitment scale, in the public domain"),
    .ours = TRUE,
  },
  [GW_PAGE_SCORE] = {
    .title = N_("Keep score, review on a rhythm, correct honestly"),
    .next = N_("keep score"),
    .point = N_("Look at the number together at fixed times. Talk about task and method, not about the person. Change goals rarely, openly, and for reasons written down beforehand."),
    .evidence = N_("Watching progress helps: d = .40, more when it is recorded and public (Harkin and others 2016).\n"
                   "Feedback is no harmless thing: more than a third of feedback interventions made results worse (Kluger & DeNisi 1996). So there are no rankings here.\n"
                   "Goals can do harm (Ordóñez and others 2009, “Goals Gone Wild”); Locke & Latham dispute how much. Five guard questions cost two minutes."),
    .prompts = N_("• Put the first review into every diary before the meeting ends.\n"
                  "• Let somebody other than the leader take the chair; the leader talks last.\n"
                  "• The guard questions are asked every time, also when the number is fine."),
    .sources = N_("Harkin, B., and others (2016). Does monitoring goal progress promote goal attainment? Psychological Bulletin 142\n"
                  "Kluger, A. N., & DeNisi, A. (1996). The effects of feedback interventions on performance. Psychological Bulletin 119\n"
                  "Ordóñez, L. D., and others (2009). Goals gone wild. Academy of Management Perspectives 23, and Locke & Latham’s reply in the same volume"),
    .ours = TRUE,
  },
  [GW_PAGE_READ_BACK] = {
    .title = N_("Read-back and sign"),
    .next = N_("read-back and sign"),
    .point = N_("Each of you reads goal, first step and if-then plan aloud; a tick each. Then commit: what was agreed is frozen as revision 1, and the sheets are printed and signed. "
                "From then on a goal changes only with a reason and an approver."),
    .evidence = N_("Goals that others know have a somewhat larger effect (Epton, Currie & Armitage 2017), and commitment is what makes hard goals work at all (Locke & Latham 2002). The ritual of reading aloud and signing is our own convention."),
    .prompts = N_("• Stand up. Two minutes each, nobody comments.\n"
                  "• Who is not here reads on the first day; commit without them is fine, the tick stays open.\n"
                  "• Sign on paper. The leader signs every sheet, too."),
    .sources = N_("Goalwright’s own, with Epton and others (2017) and Locke & Latham (2002) as above."),
    .ours = FALSE,
  },
};

/**
 * gw_page_text_get:
 *
 * Returns: (transfer none): the words of @page, untranslated
 */
const GwPageText *
gw_page_text_get (GwPage page)
{
  g_return_val_if_fail (page < G_N_ELEMENTS (texts), &texts[0]);

  return &texts[page];
}

/**
 * gw_page_text_dup_number:
 *
 * Returns: (transfer full) (nullable): the number of the tip that @page is
 *   about; %NULL for the pages before and after the six
 */
char *
gw_page_text_dup_number (GwPage page)
{
  if (page == GW_PAGE_SET_UP || page == GW_PAGE_READ_BACK)
    return NULL;

  return g_strdup_printf ("%d", (int) page);
}
