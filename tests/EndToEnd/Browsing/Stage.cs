using NetflixClone.TestKit.Product;

namespace NetflixClone.EndToEnd.Browsing;

/// <summary>What one scene needs: accounts of its own, and browsers that know nothing of each other.</summary>
internal sealed class Stage(Theatre theatre, string scene) : IAsyncDisposable
{
    private readonly List<Screen> _screens = [];
    private readonly List<IDisposable> _people = [];

    /// <summary>A new account, with a plan if one is named.</summary>
    public async Task<Member> NewMember(string? plan = null)
    {
        var member = await theatre.NewMember();
        _people.Add(member);
        if (plan is not null)
        {
            await member.Subscribe(plan);
        }

        return member;
    }

    /// <summary>An address that nobody has signed up with.</summary>
    public string NewEmail() => theatre.NewEmail();

    /// <summary>The account of somebody who signed up in a browser.</summary>
    public async Task<Member> Know(string email)
    {
        var member = await Member.SignIn(theatre.Product.Address, email);
        _people.Add(member);
        return member;
    }

    /// <summary>Another profile of an account, for what the scene does beside the browser.</summary>
    public async Task<Viewer> NewViewer(Member member, string name, bool kids = false)
    {
        var viewer = await member.AddViewer(name, kids);
        _people.Add(viewer);
        return viewer;
    }

    /// <summary>A browser with nothing in it, at no page yet.</summary>
    public async Task<Screen> NewScreen()
    {
        var screen = await Screen.Open(theatre.Browser, theatre.Product.Address);
        _screens.Add(screen);
        return screen;
    }

    /// <summary>A browser in which somebody is signed in and has chosen a profile.</summary>
    public async Task<Screen> NewScreen(string email, string profile)
    {
        var screen = await NewScreen();
        await screen.SignIn(email);
        await screen.ChooseProfile(profile);
        return screen;
    }

    /// <summary>Keeps pictures, traces and the server's log.</summary>
    public async Task KeepEvidence()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Artifacts, "test", "EndToEnd", scene)).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "server.log"), theatre.Product.Log);
        for (var number = 0; number < _screens.Count; number++)
        {
            await _screens[number].KeepEvidence(Path.Combine(folder, $"screen{number + 1}"));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var screen in _screens)
        {
            await screen.DisposeAsync();
        }

        _people.ForEach(person => person.Dispose());
    }
}
