package orders;

/** Published by the proxies of Spring beans in an application with transactions. */
class SpringTxTest extends AttachmentContract {

    private static <T> T bean(Class<T> type) {
        return Application.start(type).getBean(type);
    }

    @Override
    public boolean isWoven() {
        return false;
    }

    @Override
    public OrderDesk desk() {
        return bean(OrderDesk.class);
    }

    @Override
    public OrderDesk.Quiet quietDesk() {
        return bean(OrderDesk.Quiet.class);
    }

    @Override
    public OrderDesk.Loud loudDesk() {
        return bean(OrderDesk.Loud.class);
    }

    @Override
    public OrderDesk.Early earlyDesk() {
        return bean(OrderDesk.Early.class);
    }
}
