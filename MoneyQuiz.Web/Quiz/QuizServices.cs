using MoneyQuiz.Web.Jobs;
using MoneyQuiz.Web.Quiz.Branding;
using MoneyQuiz.Web.Quiz.Frameworks;
using MoneyQuiz.Web.Quiz.Result;
using MoneyQuiz.Web.Quiz.Result.Booking;
using MoneyQuiz.Web.Quiz.Result.Sharing;
using MoneyQuiz.Web.Quiz.Sessions;

namespace MoneyQuiz.Web.Quiz;

/// <summary>The visitor's way: front page, steps, lead, result.</summary>
public static class QuizServices
{
    public static void AddQuiz(this IServiceCollection services)
    {
        services.AddSingleton<StartTickets>();
        services.AddSingleton<PreviewLinks>();
        services.AddJobs();
        services.AddScoped<ResumeCookie>();
        services.AddSingleton<BookingCookie>();
        services.AddSingleton<ShareCards>();
        services.AddScoped<Answering>();
    }

    public static void MapQuiz(this WebApplication app)
    {
        app.MapTheme();
        app.MapEmbed();
        app.MapMedia();
        app.MapAnswers();
        app.MapArchetypeColours();
        app.MapBooking();
        app.MapSharing();
    }
}
