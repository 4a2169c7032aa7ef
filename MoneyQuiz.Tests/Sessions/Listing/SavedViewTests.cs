using MoneyQuiz.Data.Sessions;
using MoneyQuiz.Data.Sessions.Listing.Views;
using MoneyQuiz.Domain.Access;
using MoneyQuiz.Domain.Likelihood;
using MoneyQuiz.Domain.Sessions;
using MoneyQuiz.Tests.Cast;

namespace MoneyQuiz.Tests.Sessions.Listing;

public sealed class SavedViewTests(Library library) : IClassFixture<Library>
{
    private static readonly SessionQuery Hot = new()
    {
        Filter = new SessionFilter { Likelihood = LikelihoodBand.Hot, Days = 30 },
        Sort = SessionSort.Hottest,
    };

    [Fact]
    public async Task A_view_is_saved_named_anew_deleted_and_brought_back()
    {
        var rosa = await Join("rosa");
        var saved = Assert
            .IsType<ViewKept.Done>(await Save(rosa, " Hot this month ", Hot.PageAfter(new SessionCursor(DateTimeOffset.UnixEpoch, Guid.Empty, 80))))
            .View;
        Assert.Equal(("Hot this month", "&days=30&likelihood=hot&sort=hottest"), (saved.Name, saved.Query));

        Assert.IsType<ViewKept.Done>(await library.Get<RenameView>().Run(rosa.Actor, library.Willow.Id, saved.Id, "Hot ones"));
        Assert.Equal(["Hot ones"], await Names(rosa));
        var gone = Assert.IsType<ViewKept.Done>(await library.Get<DeleteView>().Run(rosa.Actor, library.Willow.Id, saved.Id)).View;
        Assert.Empty(await Names(rosa));
        Assert.IsType<ViewKept.Done>(await Save(rosa, gone.Name, Hot));
        Assert.Equal(["Hot ones"], await Names(rosa));
    }

    [Fact]
    public async Task The_same_filter_twice_is_one_view_and_a_name_is_one_views()
    {
        var ben = await Join("ben");
        await Save(ben, "Hot", Hot);
        Assert.Equal("Hot", Assert.IsType<ViewKept.Same>(await Save(ben, "Again", Hot)).There.Name);
        Assert.Contains(
            "already",
            Assert.IsType<ViewKept.Invalid>(await Save(ben, "Hot", Hot.By(SessionSort.Coldest))).Sentence,
            StringComparison.Ordinal
        );
        Assert.IsType<ViewKept.Invalid>(await Save(ben, "  ", Hot.By(SessionSort.Oldest)));
        Assert.IsType<ViewKept.Invalid>(await Save(ben, new string('x', SavedView.MostName + 1), Hot.By(SessionSort.Oldest)));

        // In two windows at the same moment.
        var both = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Save(ben, $"Race {i}", Hot.By(SessionSort.Archetype))));
        Assert.Single(both.OfType<ViewKept.Done>());
        Assert.Equal(7, both.OfType<ViewKept.Same>().Count());
    }

    [Fact]
    public async Task Nobody_reaches_anothers_views()
    {
        var (eve, ida) = (await Join("eve"), await Join("ida"));
        var view = Assert.IsType<ViewKept.Done>(await Save(ida, "Mine", Hot)).View;
        Assert.Empty(await Names(eve));
        Assert.IsType<ViewKept.NotFound>(await library.Get<RenameView>().Run(eve.Actor, library.Willow.Id, view.Id, "Yours"));
        Assert.IsType<ViewKept.NotFound>(await library.Get<DeleteView>().Run(eve.Actor, library.Willow.Id, view.Id));
        Assert.IsType<ViewKept.NotFound>(await library.Get<DeleteView>().Run(library.Stranger.Actor, library.Harbour.Id, view.Id));
        Assert.IsType<ViewKept.NotFound>(await Save(library.Stranger, "Theirs", Hot));
        Assert.Equal(["Mine"], await Names(ida));
    }

    private Task<Person> Join(string name) => Person.Join(library, name, new Dictionary<string, Role> { ["willow"] = Role.Viewer });

    private Task<ViewKept> Save(Person who, string name, SessionQuery query) =>
        library.Get<SaveView>().Run(who.Actor, library.Willow.Id, name, query);

    private async Task<List<string>> Names(Person who) =>
        [.. (await library.Get<SavedViews>().Read(who.Actor, library.Willow.Id)).Select(v => v.Name)];
}
