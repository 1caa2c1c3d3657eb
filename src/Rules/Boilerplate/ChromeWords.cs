using KetamineLint.Articles;
using KetamineLint.Phrases;

namespace KetamineLint.Boilerplate;

/// <summary>The words of page furniture. A line of nothing else says nothing about a subject.</summary>
internal static class ChromeWords
{
    /// <summary>What menus, buttons, footers and forms are made of, and the small words between.</summary>
    public static WordList All { get; } = new("""
        a an the to of and or in on for with by from at as is are be it its this that these those your you my our us we i me him them
        all any every more most less no not yes other another here how do does did can will was via per or if

        accept access activate add advertise allow apply ask back become book bookmark browse call cancel change check choose clear click
        close collapse comment confirm connect contact continue copy create customize decline deny discover dismiss donate download edit
        email enter expand explore filter find flag follow forgot get give go hide invite join jump keep learn leave like listen load
        loading log login logout mail manage move navigate need notify open pause pin play post posted print protected published rate read
        reading receive refresh register reject remember remove reply report request reset return save scroll search see select send share
        shared sharing shop show sign signin signing signup skip sort start stay submit subscribe subscribed switch tap tell toggle tweet
        unlock unsubscribe update use using view viewing visit watch write powered sponsored designed developed built

        about abuse accessibility account accounts ad address ads advertisement advertising affiliate agreement alert alerts anything app
        apps archive archives article articles author authors bag banner basket blog blogs bottom box breadcrumb breadcrumbs browser button
        california canada card cards careers cart categories category center centre channel checkout choices code comments community
        compliance conditions conduct consent consumer content contents contributors cookie cookies copyright corrections country courses
        customer daily dashboard data date deals delivery demo desktop details dialog digital disclaimer disclaimers disclosure disclosures
        discussion dropdown e edition editor editorial editors emails english error español ethics events everything exclusive external
        facebook faq faqs favorite favorites featured features feed feedback field fields first following footer form forum forums free
        friend friends full gallery gift guidelines header health help helpful home homepage icon image images inappropriate inc info
        information inquiries instagram issue item items javascript jobs journalism language last latest legal library licensing likes
        link linkedin links list llc location logged logo ltd magazine main map media member members membership menu message messenger
        mobile modal monthly name nav navbar navigation new newer newest news newsletter newsletters newsroom next nondiscrimination nothing
        notice notices notifications now number off offer offers official older online opens opt options order orders out page pages panel
        partner partners password patient patients permissions person personal phone photo photos pinterest podcast podcasts policies
        policy popular popup portal posts preferences press previous principles privacy products profile provider providers purchase
        question questions quick rating ratings recent recommended reddit refund region related replies reprints required resource
        resources response responses result results returns review reviews rewards rights reserved rss sale search searches section
        security sell service services settings shares shipping shop shopping sidebar similar site sitemap slide social someone something
        spam staff standards state statement step store stories story submission submissions submenu subscriber subscribers subscription
        subscriptions suggested support table tag tags team telegram terms text threads tiktok today toolbar tools top topic topics
        trademark trademarks trending tumblr twitter up updates user username version video videos views violation warranty web website
        websites weekly whatsapp whats window wishlist x you'll you're youtube
        """);

    /// <summary>Words that carry such a line where it stands alone among other short ones.</summary>
    public static WordList Anchors { get; } = new("""
        account breadcrumb cart checkout comment comments consent contents cookie cookies copyright inbox loading login logout menu
        navigation newsletter newsletters password policies policy privacy rss search share sign signup sitemap subscribe subtotal
        """);

    /// <summary>Words that begin an instruction or a question of the article itself, "How do I sign up?".</summary>
    public static WordList Openers { get; } = new("""
        although are as because can do does he how i if is should she since they to what when where which while who why you
        """);

    /// <summary>What a row of share buttons is made of.</summary>
    public static WordList ShareButtons { get; } = new("""
        bluesky buffer copy digg discord email evernote facebook flipboard instagram like line link linkedin mail mastodon medium messenger
        mix more pin pinterest pocket print reddit rss share skype sms snapchat stumbleupon telegram threads tiktok tumblr tweet twitter
        viber vk weibo whatsapp x xing youtube
        """);

    /// <summary>Whether a word belongs to furniture; numbers do.</summary>
    public static bool Contains(in Token token, ReadOnlySpan<char> prose) => char.IsDigit(prose[token.Start]) || All.Contains(token);
}
