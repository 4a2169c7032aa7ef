using MoneyQuiz.Bench;

// Load clients, called by bench/*.sh, which bring the app and the database. Each prints plain figures; the scripts make rows of them.
return args switch
{
    ["answers", var url, var rate, var seconds] => await AnswerLoad.Run(new Uri(url), int.Parse(rate), TimeSpan.FromSeconds(int.Parse(seconds))),
    ["sessions", var clients, var seconds] => await SessionLoad.Run(int.Parse(clients), TimeSpan.FromSeconds(int.Parse(seconds))),
    ["visitors", var url, var clients, var seconds] => await VisitorLoad.Run(
        new Uri(url),
        int.Parse(clients),
        TimeSpan.FromSeconds(int.Parse(seconds))
    ),
    ["list-seed", var rows] => await ListSeed.Run(long.Parse(rows)),
    ["list-pages", var load] => await ListPages.Run(load),
    ["list-html", var url] => await ListHtml.Run(new Uri(url)),
    ["list-export", var rows] => await ListExport.Run(long.Parse(rows)),
    ["publish", var app, var publishes, var cut] => await PublishLoad.Run(app, int.Parse(publishes), int.Parse(cut)),
    ["reference", var url, var bytesOf] => await Reference.Run(url, new Uri(bytesOf)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "answers URL RATE SECONDS | sessions CLIENTS SECONDS | visitors URL CLIENTS SECONDS | list-seed ROWS | list-pages LOAD | list-html URL | list-export ROWS | publish APP PUBLISHES CUT | reference URL BYTES_OF"
    );
    return 64;
}
